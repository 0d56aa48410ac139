package dev.plimsoll.batches;

import dev.plimsoll.batches.api.Batch;
import dev.plimsoll.batches.items.BatchRouting;
import dev.plimsoll.batches.provider.ProviderBatchSender;
import dev.plimsoll.batches.store.BatchTable;
import dev.plimsoll.batches.store.BatchTasks;
import dev.plimsoll.batches.store.ItemTable;
import dev.plimsoll.batches.store.OldBatches;
import dev.plimsoll.platform.lifecycle.StartOrder;
import dev.plimsoll.work.ClaimedTask;
import dev.plimsoll.work.TaskHandler;
import dev.plimsoll.work.TaskResult;
import dev.plimsoll.work.TaskSchedule;
import dev.plimsoll.work.Tasks;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Moves each batch on: sends its items to a provider, starts a few of those that are asked one by
 * one, and ends the batch. Batches start only a few items at a time and take turns, so that no
 * batch waits for another to end.
 */
@ApplicationScoped
class BatchWorker implements TaskHandler {
  private static final int AT_ONCE = 16;

  /** The number of nodes that a batch can keep busy. */
  private static final int NODES = 4;

  /** The longest pause; the task runs earlier when something has changed. */
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  private static final Duration SWEEP = Duration.ofHours(1);
  private static final Duration KEPT = Duration.ofDays(30);

  /** Longer than any upload takes. */
  private static final Duration UNFINISHED = Duration.ofDays(1);

  @Inject BatchTable batches;
  @Inject ItemTable items;
  @Inject BatchRouting lanes;
  @Inject ProviderBatchSender sender;
  @Inject OldBatches old;
  @Inject BatchTasks batchTasks;
  @Inject Tasks tasks;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "plimsoll.batch.slots", defaultValue = "8")
  int slots;

  void begin(@Observes @Priority(StartOrder.BACKGROUND) Startup event) {
    if (slots > 0) {
      tasks.handle(BatchTasks.BATCH, AT_ONCE, this);
    }
    tasks.repeat("delete-old-batches", new TaskSchedule.Every(SWEEP), this::forgetOld);
  }

  private void forgetOld() {
    var now = clock.instant();
    old.endedBefore(now.minus(KEPT)).forEach(old::forgetBatch);
    old.filesBefore(now.minus(KEPT)).forEach(old::forgetFile);
    old.unfinishedBatches(now.minus(UNFINISHED)).forEach(old::forgetBatch);
    old.unfinishedFiles(now.minus(UNFINISHED)).forEach(old::forgetFile);
  }

  @Override
  public TaskResult work(ClaimedTask task) {
    return batches.find(task.id()).map(batch -> goOn(task, batch)).orElseGet(TaskResult::done);
  }

  private TaskResult goOn(ClaimedTask task, Batch batch) {
    var leadsToProviders = batch.begins(clock.instant()) && lanes.leadsToProviders(batch.feature());
    if (leadsToProviders) {
      sender.send(task);
    }
    var now = clock.instant();
    var last = task.write(() -> seeTo(batch, leadsToProviders, now));
    return last.state().isOver() ? TaskResult.done() : TaskResult.again(next(last, now), () -> {});
  }

  /** Ends the batch, or starts more of the items that are asked one by one. */
  private Batch seeTo(Batch batch, boolean leadsToProviders, Instant now) {
    var last = batches.end(batch, now);
    if (last.begins(now)) {
      var room = Math.max(0, NODES * slots - items.underWayAlone(batch.id()));
      items.take(batch.id(), leadsToProviders, room, now).forEach(batchTasks::add);
    }
    return last;
  }

  /** When the batch needs attention at the latest, even if nothing happens before. */
  private Instant next(Batch batch, Instant now) {
    var rest = batch.rest();
    var begins =
        rest != null && batch.rests(now)
            ? Optional.of(rest.until())
            : items.nextBeginning(batch.id(), now);
    return Stream.of(Optional.of(batch.expiresAt()), begins)
        .flatMap(Optional::stream)
        .filter(now::isBefore)
        .min(Instant::compareTo)
        .filter(now.plus(LONGEST_PAUSE)::isAfter)
        .orElseGet(() -> now.plus(LONGEST_PAUSE));
  }
}
