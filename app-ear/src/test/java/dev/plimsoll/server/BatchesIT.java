package dev.plimsoll.server;

import static dev.plimsoll.server.BatchClient.counts;
import static dev.plimsoll.server.BatchClient.question;
import static dev.plimsoll.server.BatchClient.questions;
import static dev.plimsoll.server.ScriptedProvider.fail;
import static dev.plimsoll.server.ScriptedProvider.hang;
import static dev.plimsoll.server.ScriptedProvider.say;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.harness.RunningServer;
import dev.plimsoll.harness.TestWorkspace;
import dev.plimsoll.harness.Wait;
import dev.plimsoll.platform.Json;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What applications see of many questions that are handed in as a file. */
@Scripted
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BatchesIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int MANY = 60;
  private static final int SLOTS = 8;
  private static final long COST_OF_ONE = 150;

  private final CountDownLatch never = new CountDownLatch(1);
  private final CountDownLatch killed = new CountDownLatch(1);
  private final AtomicBoolean well = new AtomicBoolean();
  private final ScriptedProvider provider;
  private final RunningServer server;
  private final BatchClient client;

  BatchesIT(Scene scene) {
    provider = scene.provider();
    server = scene.server();
    client = new BatchClient(server, Scene.KEY);
  }

  @BeforeAll
  void script() {
    var _ =
        provider
            .with(
                "echoes", (exchange, stream, talk, _) -> say(exchange, stream, "You said " + talk))
            .with(
                "dies",
                (exchange, stream, talk, number) -> {
                  if (number > MANY / 2) {
                    hang(killed);
                  }
                  say(exchange, stream, talk);
                })
            .with("batch-hangs", (_, _, _, _) -> hang(never))
            .with(
                "recovers",
                (exchange, stream, _, _) -> {
                  if (well.get()) {
                    say(exchange, stream, "Well again");
                  } else {
                    fail(exchange);
                  }
                });
  }

  @AfterAll
  void release() {
    never.countDown();
    killed.countDown();
  }

  @Test
  void answers_every_line_and_tells_what_it_cost() {
    var done = client.awaited(client.submitted(questions("batch-plain", 20)), "completed");
    assertThat(counts(done)).isEqualTo("20 20 0");
    assertThat(done.at("/plimsoll/cost_micro_usd").longValue()).isEqualTo(20 * COST_OF_ONE);
    assertThat(done.get("error_file_id").isNull()).isTrue();
    var lines = client.lines(done.get("output_file_id").stringValue());
    assertThat(lines).hasSize(20);
    assertThat(lines)
        .allSatisfy(line ->
            assertThat(line.at("/response/body/choices/0/message/content").stringValue())
                .endsWith(line.get("custom_id").stringValue()));
  }

  @Test
  void deletes_its_files_and_no_other_application_can() {
    var batch = client.awaited(client.submitted(questions("batch-plain", 2)), "completed");
    var narrow = new BatchClient(server, Scene.NARROW);
    for (var name : List.of("input_file_id", "output_file_id")) {
      var path = "/v1/files/" + batch.get(name).stringValue();
      assertThat(delete(narrow, path).statusCode()).isEqualTo(404);
      assertThat(delete(client, path).statusCode()).isEqualTo(200);
      assertThat(server.http().getAs(Scene.KEY, path).statusCode()).isEqualTo(404);
      assertThat(server.http().getAs(Scene.KEY, path + "/content").statusCode()).isEqualTo(404);
      assertThat(delete(client, path).statusCode()).isEqualTo(404);
    }
    assertThat(client.batch(batch.get("id").stringValue()).get("status").stringValue())
        .isEqualTo("completed");
    var listed = server.http().getAs(Scene.NARROW, "/v1/files").body();
    assertThat(Json.parse(listed).get("data"))
        .allSatisfy(file -> assertThat(file.get("filename").stringValue()).isEqualTo("q.jsonl"));
    assertThat(listed).doesNotContain(batch.get("input_file_id").stringValue());
  }

  private static HttpResponse<String> delete(BatchClient by, String path) {
    var http = by.server().http();
    return http.send(http.request(path).DELETE().header("Authorization", "Bearer " + by.key()));
  }

  @Test
  void tells_the_errors_of_lines_in_a_file_of_their_own() {
    var tooLong = question("batch-plain", "too-long", "x".repeat(9_000));
    var done = client.awaited(client.submitted(questions("batch-plain", 2) + tooLong), "completed");
    assertThat(counts(done)).isEqualTo("3 2 1");
    var errors = client.lines(done.get("error_file_id").stringValue());
    assertThat(errors).hasSize(1);
    assertThat(errors.getFirst().get("custom_id").stringValue()).isEqualTo("too-long");
    assertThat(errors.getFirst().at("/response/status_code").intValue()).isEqualTo(400);
  }

  @Test
  void answers_every_line_once_though_the_server_was_killed() {
    var id = client.submitted(questions("batch-dying", MANY));
    Wait.until("some hang", PATIENCE, () -> provider.asked("dies") == MANY / 2 + SLOTS);
    server.kill();
    killed.countDown();
    server.start();
    var done = client.awaited(id, "completed");
    assertThat(counts(done)).isEqualTo(MANY + " " + MANY + " 0");
    assertThat(client.lines(done.get("output_file_id").stringValue()))
        .extracting(line -> line.get("custom_id").stringValue())
        .doesNotHaveDuplicates()
        .hasSize(MANY);
    assertThat(provider.asked("dies")).isBetween(MANY, MANY + SLOTS);
  }

  @Test
  @Tag("one-database")
  void waits_while_a_model_is_down() {
    var id = client.submitted(questions("batch-ailing", 1));
    Wait.until(
        "it waits", PATIENCE, () -> !client.batch(id).at("/plimsoll/waits_because").isNull());
    assertThat(client.batch(id).get("status").stringValue()).isEqualTo("in_progress");
    well.set(true);
    assertThat(counts(client.awaited(id, "completed"))).isEqualTo("1 1 0");
  }

  @Test
  void drops_what_waits_when_it_is_cancelled() {
    var id = client.submitted(questions("batch-hanging", 20));
    Wait.until("some are asked", PATIENCE, () -> provider.asked("batch-hangs") > 0);
    var cancelled = server.http().postAs(Scene.KEY, "/v1/batches/" + id + "/cancel", "{}");
    assertThat(Json.parse(cancelled.body()).get("status").stringValue()).isEqualTo("cancelling");
    never.countDown();
    var over = client.awaited(id, "cancelled");
    assertThat(over.at("/request_counts/failed").intValue()).isPositive();
    assertThat(client.lines(over.get("error_file_id").stringValue()))
        .anySatisfy(
            line -> assertThat(line.at("/error/code").stringValue()).isEqualTo("batch_cancelled"));
  }

  @Test
  void of_a_key_are_cancelled_when_it_is_revoked() {
    var body = "{\"name\": \"stolen\", \"roles\": [\"user\"]}";
    var issued =
        Json.parse(server.http().postAs(TestWorkspace.ADMIN_KEY, "/api/keys", body).body());
    var stolen = new BatchClient(server, issued.path("secret").asString(issued.toString()));
    var id = stolen.submitted(questions("batch-hanging", 20));
    var other = client.submitted(questions("batch-hanging", 1));
    var path = "/api/keys/" + issued.get("id").stringValue();
    assertThat(server.http().sendAs(TestWorkspace.ADMIN_KEY, "DELETE", path).statusCode())
        .isEqualTo(204);
    assertThat(state(id)).isIn("cancelling", "cancelled");
    assertThat(state(other)).isIn("in_progress", "finalizing", "completed");
  }

  /** As an admin sees it. */
  private String state(String batch) {
    var answer = server.http().getAs(TestWorkspace.ADMIN_KEY, "/v1/batches/" + batch);
    return Json.parse(answer.body()).path("status").asString(answer.body());
  }

  @Test
  void pages_through_the_batches_of_the_features_that_a_key_may_use() {
    var narrow = new BatchClient(server, Scene.NARROW);
    var first = narrow.submitted(questions("batch-paged", 1));
    var _ = client.submitted(questions("batch-plain", 1));
    var _ = client.submitted(questions("batch-plain", 1));
    var second = narrow.submitted(questions("batch-paged", 1));
    var page = Json.parse(server.http().getAs(Scene.NARROW, "/v1/batches?limit=1").body());
    assertThat(page.at("/data/0/id").stringValue()).isEqualTo(second);
    assertThat(page.get("has_more").booleanValue()).isTrue();
    var rest = server.http().getAs(Scene.NARROW, "/v1/batches?limit=1&after=" + second).body();
    assertThat(Json.parse(rest).at("/data/0/id").stringValue()).isEqualTo(first);
    assertThat(Json.parse(rest).get("has_more").booleanValue()).isFalse();
  }

  @Test
  void submits_once_what_comes_again_under_an_idempotency_key() {
    var file =
        Json.parse(client.upload(questions("batch-plain", 1)).body()).get("id").stringValue();
    var first = client.submitted(file, "the-key");
    assertThat(first.statusCode()).isEqualTo(200);
    var id = Json.parse(first.body()).get("id").stringValue();
    assertThat(client.submitted(file, "the-key").body()).contains(id);
    assertThat(client.submitted(file, "another-key").body()).doesNotContain(id);
    var other =
        Json.parse(client.upload(questions("batch-plain", 1)).body()).get("id").stringValue();
    assertThat(client.submitted(other, "the-key").statusCode()).isEqualTo(422);
  }

  @Test
  void refuses_a_file_by_its_line_and_field() {
    var refused = client.upload(questions("batch-plain", 1) + question("batch-plain", "", "Why?"));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("Line 2: 'custom_id' must be").contains("custom_id");
    assertThat(client.upload(question("nothing", "a", "Why?")).statusCode()).isEqualTo(404);
  }

  @Test
  void refuses_a_file_beyond_what_an_application_may_have_together() {
    var other = new BatchClient(server, Scene.OTHER);
    var large = question("batch-plain", "a", "word ".repeat(500_000));
    var first = other.upload(large);
    assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
    var refused = other.upload(large);
    assertThat(refused.statusCode()).isEqualTo(413);
    assertThat(refused.body()).contains("\"files_full\"", "4 MB");
    assertThat(client.upload(questions("batch-plain", 1)).statusCode()).isEqualTo(200);
    var id = Json.parse(first.body()).get("id").stringValue();
    var submitted = other.submitted(id, "files-full");
    assertThat(submitted.statusCode()).as("a batch has its own copy").isEqualTo(413);
    var file = "/v1/files/" + id;
    assertThat(delete(other, file).statusCode()).isEqualTo(200);
    assertThat(other.upload(questions("batch-plain", 1)).statusCode()).isEqualTo(200);
  }

  @Test
  void shows_nothing_to_those_who_may_not_use_the_feature() {
    var file =
        Json.parse(client.upload(questions("batch-plain", 1)).body()).get("id").stringValue();
    var id = client.submitted(questions("batch-plain", 1));
    assertThat(server.http().getAs(Scene.NARROW, "/v1/files/" + file).statusCode()).isEqualTo(404);
    assertThat(server.http().getAs(Scene.NARROW, "/v1/batches/" + id).statusCode()).isEqualTo(404);
    assertThat(server.http().getAs(Scene.NARROW, "/v1/batches").body()).doesNotContain(id);
    assertThat(
            new BatchClient(server, Scene.NARROW).upload(questions("batch-plain", 1)).statusCode())
        .isEqualTo(404);
    assertThat(server.http().getAs("none", "/v1/batches").statusCode()).isEqualTo(401);
    assertThat(server.http().getAs(Scene.KEY, "/v1/batches?limit=1").body()).contains("has_more");
  }
}
