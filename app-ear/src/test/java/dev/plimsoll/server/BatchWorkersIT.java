package dev.plimsoll.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.access.Caller;
import dev.plimsoll.access.Role;
import dev.plimsoll.batches.BatchFiles;
import dev.plimsoll.batches.BatchFormat;
import dev.plimsoll.batches.Batches;
import dev.plimsoll.batches.api.Batch;
import dev.plimsoll.batches.api.BatchCounts;
import dev.plimsoll.batches.api.BatchItem;
import dev.plimsoll.batches.api.BatchState;
import dev.plimsoll.batches.api.ItemState;
import dev.plimsoll.batches.store.BatchTable;
import dev.plimsoll.batches.store.ItemGroups;
import dev.plimsoll.batches.store.ItemTable;
import dev.plimsoll.batches.store.PackedItems;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.features.FeatureCatalog;
import dev.plimsoll.features.settings.About;
import dev.plimsoll.features.settings.Fallback;
import dev.plimsoll.features.settings.FallbackStep;
import dev.plimsoll.flags.FeatureFlags;
import dev.plimsoll.flags.Rollout;
import dev.plimsoll.harness.SharedContainer;
import dev.plimsoll.harness.Wait;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.models.api.Task;
import dev.plimsoll.models.api.Timeouts;
import dev.plimsoll.models.catalogue.ModelDeclaration;
import dev.plimsoll.models.catalogue.ModelDeclarations;
import dev.plimsoll.models.catalogue.Provider;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who works on the items of batches, and who stops working on them. */
@SharedContainer(needs = BatchingProvider.class)
class BatchWorkersIT {
  private static final Actor ADA = new Actor("ada");
  private static final FeatureKey FEATURE = new FeatureKey("slow-batches");
  private static final ModelKey MODEL = new ModelKey("slow-batches");
  private static final int ITEMS = 200;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Caller CALLER =
      new Caller(new UserId("key:app"), "app", TenantId.DEFAULT, Set.of(Role.USER), "app", null);

  @Inject Batches batches;
  @Inject BatchFiles files;
  @Inject BatchFormat format;
  @Inject BatchTable table;
  @Inject ItemTable items;
  @Inject PackedItems packed;
  @Inject ModelDeclarations models;
  @Inject FeatureCatalog features;
  @Inject FeatureFlags flags;
  @Inject Clock clock;

  @Test
  void never_gives_an_item_to_two_workers() throws InterruptedException {
    var id = "batch_of_many_workers";
    var reader = format.reader(CALLER);
    var questions = new ItemGroups(items, id);
    lines(ITEMS).lines().forEach(line -> reader.read(line).ifPresent(questions::add));
    questions.end();
    table.add(ended(id), null);
    Queue<Integer> taken = new ConcurrentLinkedQueue<>();
    var workers =
        List.of(
            Thread.ofVirtual().start(() -> takeSingly(id, taken)),
            Thread.ofVirtual().start(() -> takeSingly(id, taken)),
            Thread.ofVirtual().start(() -> takeTogether(id, taken)),
            Thread.ofVirtual().start(() -> takeTogether(id, taken)));
    for (var worker : workers) {
      worker.join();
    }
    assertThat(taken).hasSizeGreaterThan(ITEMS / 2).doesNotHaveDuplicates();
  }

  private void takeSingly(String batch, Queue<Integer> taken) {
    IntStream.range(0, ITEMS)
        .forEach(_ ->
            items.take(batch, false, 1, clock.instant()).forEach(item -> taken.add(item.number())));
  }

  private void takeTogether(String batch, Queue<Integer> taken) {
    IntStream.range(0, ITEMS / 10)
        .forEach(
            _ -> packed.take(batch, 7, clock.instant()).forEach(item -> taken.add(item.number())));
  }

  /** Over, so that the workers of this server leave it alone. */
  private Batch ended(String id) {
    return new Batch(
        id,
        "file-none",
        FEATURE,
        TenantId.DEFAULT,
        "app",
        "key app",
        "{}",
        BatchState.CANCELLED,
        new BatchCounts(ITEMS, 0, 0, 0),
        Usd.ZERO,
        Usd.ZERO,
        null,
        clock.instant(),
        null,
        null);
  }

  @Test
  void cancels_at_the_provider_when_the_feature_is_killed_and_lets_the_items_wait()
      throws IOException {
    try (var provider = new BatchingProvider()) {
      declare(provider);
      var questions = new ByteArrayInputStream(lines(3).getBytes(UTF_8));
      var file = files.add(CALLER, "q.jsonl", questions, _ -> {});
      var batch = batches.submit(CALLER, file.id(), "{}", null, _ -> {});
      Wait.until("it is sent", PATIENCE, () -> provider.batches("openai", "slow") == 1);
      var _ = flags.kill(FEATURE, ADA, "It must stop.");
      Wait.until("it is cancelled there", PATIENCE, () -> provider.wasCancelled("openai"));
      Wait.until("the items wait", PATIENCE, () -> waiting(batch) == 3);
      assertThat(batches.find(batch.id(), CALLER).orElseThrow().state())
          .isEqualTo(BatchState.IN_PROGRESS);
      batches.cancel(batch, ADA, "The test is over.");
    }
  }

  private long waiting(Batch batch) {
    return batches.items(batch, ItemState.WAITING, 0, 9).stream().map(BatchItem::number).count();
  }

  private void declare(BatchingProvider provider) {
    var url = URI.create(provider.url() + "/openai");
    models.declare(
        new Provider("batching", "openai", url, List.of(), null, Timeouts.DEFAULT, true), ADA);
    models.declare(new ModelDeclaration(MODEL, "batching", "slow", false, null), ADA);
    features.declare(feature(), ADA);
    flags.declare(FEATURE, new Rollout.Everyone(), ADA);
  }

  private static AiFeature feature() {
    return AiFeature.of(
        FEATURE,
        Task.CHAT,
        new About("Slow batches", null, null, null),
        Fallback.of(new FallbackStep.Model(MODEL)));
  }

  private static String lines(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            """
            {"custom_id": "q-%d", "method": "POST", "url": "/v1/chat/completions", "body":\
             {"model": "slow-batches", "messages": [{"role": "user", "content": "Why?"}]}}
            """
                ::formatted)
        .collect(Collectors.joining());
  }
}
