package dev.plimsoll.server;

import static dev.plimsoll.server.BatchClient.PATIENCE;
import static dev.plimsoll.server.BatchClient.counts;
import static dev.plimsoll.server.BatchClient.question;
import static dev.plimsoll.server.BatchClient.questions;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.harness.RunningServer;
import dev.plimsoll.harness.Wait;
import dev.plimsoll.platform.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Batches whose models are of providers that take batches themselves. */
@Scripted
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("one-database")
class ProviderBatchesIT {
  private static final long ALONE = 150;
  private static final long BATCHED = 75;

  private final BatchingProvider provider;
  private final RunningServer server;
  private final BatchClient client;

  ProviderBatchesIT(Scene scene) {
    provider = scene.batching();
    server = scene.server();
    client = new BatchClient(server, Scene.KEY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"openai", "anthropic"})
  void answers_all_in_one_batch_of_the_provider_at_its_price(String wire) {
    var before = provider.alone();
    var done = completed(questions(wire + "-plain", 20));
    assertThat(counts(done)).isEqualTo("20 20 0");
    assertThat(cost(done)).isEqualTo(20 * BATCHED);
    assertThat(done.at("/plimsoll/saved_micro_usd").longValue()).isEqualTo(20 * (ALONE - BATCHED));
    assertThat(provider.alone()).isEqualTo(before);
    assertThat(provider.batches(wire, "plain")).isEqualTo(1);
    assertThat(client.lines(done.get("output_file_id").stringValue()))
        .allSatisfy(line ->
            assertThat(line.at("/response/body/choices/0/message/content").stringValue())
                .isEqualTo("batched"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"openai", "anthropic"})
  void asks_alone_what_failed_expired_or_came_back_malformed(String wire) {
    var before = provider.alone();
    var feature = wire + "-mixed";
    var lines =
        Stream.of("ok", "bad", "late", "garbled")
            .map(how -> question(feature, how, "Be " + how))
            .collect(Collectors.joining());
    var done = completed(lines);
    assertThat(counts(done)).isEqualTo("4 4 0");
    assertThat(cost(done)).isEqualTo(BATCHED + 3 * ALONE);
    assertThat(provider.alone() - before).isEqualTo(3);
  }

  /** The first answer is no JSON, and neither are the next, which are asked for alone. */
  @Test
  void counts_what_answers_cost_that_are_of_no_use() {
    var line = (ObjectNode) Json.parse(question("anthropic-mixed", "1", "Be prose"));
    ((ObjectNode) line.get("body")).putObject("response_format").put("type", "json_object");
    var done = completed(line + "\n");
    assertThat(counts(done)).isEqualTo("1 0 1");
    assertThat(cost(done)).isEqualTo(BATCHED + 2 * ALONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"openai", "anthropic"})
  void sends_again_what_did_not_arrive(String wire) {
    var done = completed(questions(wire + "-lost", 3));
    assertThat(cost(done)).isEqualTo(3 * BATCHED);
    assertThat(provider.batches(wire, "lost")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"openai", "anthropic"})
  void does_not_send_twice_what_arrived_though_nobody_heard(String wire) {
    var done = completed(questions(wire + "-unheard", 5));
    assertThat(cost(done)).isEqualTo(5 * BATCHED);
    assertThat(provider.batches(wire, "unheard")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"openai", "anthropic"})
  void cancels_at_the_provider_too(String wire) {
    var before = provider.batches(wire, "slow");
    var id = client.submitted(questions(wire + "-slow", 3));
    Wait.until("it is sent", PATIENCE, () -> provider.batches(wire, "slow") == before + 1);
    server.http().postAs(Scene.KEY, "/v1/batches/" + id + "/cancel", "{}");
    assertThat(counts(client.awaited(id, "cancelled"))).isEqualTo("3 0 3");
    assertThat(provider.wasCancelled(wire)).isTrue();
  }

  @Test
  void goes_on_with_what_was_sent_before_a_kill() {
    var before = slowBatches();
    var atOpenAi = client.submitted(questions("openai-slow", 6));
    var atAnthropic = client.submitted(questions("anthropic-slow", 6));
    Wait.until("both are sent", PATIENCE, () -> slowBatches() == before + 2);
    server.kill();
    provider.release();
    server.start();
    assertThat(cost(client.awaited(atOpenAi, "completed"))).isEqualTo(6 * BATCHED);
    assertThat(cost(client.awaited(atAnthropic, "completed"))).isEqualTo(6 * BATCHED);
    provider.hold();
    assertThat(slowBatches()).isEqualTo(before + 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"openai", "anthropic"})
  void goes_over_all_keys_but_those_that_are_limited_or_refused(String wire) {
    for (var i = 0; i < 4; i++) {
      assertThat(cost(completed(questions(wire + "-shared", 2)))).isEqualTo(2 * BATCHED);
    }
    assertThat(provider.accounts(wire, "shared")).containsExactlyInAnyOrder("one", "two");
  }

  @Test
  void asks_alone_what_is_left_of_a_batch_whose_key_was_removed() throws IOException {
    var before = slowBatches();
    var id = client.submitted(questions("leaving", 3));
    Wait.until("it is sent", PATIENCE, () -> slowBatches() == before + 1);
    server.kill();
    var file = Scene.workspace();
    Files.writeString(file, Files.readString(file).replace("${LEAVING_KEY}", "${ONE_KEY}"));
    server.start();
    assertThat(cost(client.awaited(id, "completed"))).isEqualTo(3 * ALONE);
  }

  private long slowBatches() {
    return provider.batches("openai", "slow") + provider.batches("anthropic", "slow");
  }

  private JsonNode completed(String lines) {
    return client.awaited(client.submitted(lines), "completed");
  }

  private static long cost(JsonNode batch) {
    return batch.at("/plimsoll/cost_micro_usd").longValue();
  }
}
