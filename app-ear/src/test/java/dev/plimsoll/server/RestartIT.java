package dev.plimsoll.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.harness.Beside;
import dev.plimsoll.harness.RunningServer;
import dev.plimsoll.harness.TestWorkspace;
import dev.plimsoll.harness.Wait;
import dev.plimsoll.platform.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Beside
@Tag("one-database")
class RestartIT {
  private static final String RUNS = "/api/evals/help-assistant/runs";
  private static final Map<String, String> KEY =
      Map.of("PLIMSOLL_ADMIN_KEY", TestWorkspace.ADMIN_KEY);

  /** The run of the guide's own golden set goes on where it was, each case asked once. */
  @Test
  void comes_back_after_kill_9_and_finishes_the_eval_run_that_it_was_at() {
    try (var server = RunningServer.start("restarted", KEY)) {
      var begun =
          Json.parse(
              server
                  .http()
                  .postAs(TestWorkspace.ADMIN_KEY, RUNS + "?threshold=0.5&wait=0", "")
                  .body());
      var run = RUNS + "/" + begun.get("run").stringValue();
      Wait.until(
          "some cases are done",
          Duration.ofMinutes(1),
          () -> read(server, run).get("cases_done").intValue() > 5);
      server.kill();
      server.start();
      Wait.until(
          "the run is over",
          Duration.ofMinutes(2),
          () -> read(server, run).get("state").stringValue().equals("finished"));
      var over = read(server, run);
      assertThat(over.get("cases_done")).isEqualTo(over.get("cases"));
      assertThat(over.get("results").size()).isEqualTo(over.get("cases").intValue());
    }
  }

  /**
   * Somebody was erased before: the file is written anew, and the pool finds its way back to it.
   */
  @Test
  void compacts_the_database_before_anybody_uses_it() throws IOException {
    try (var server = RunningServer.start("compacted", KEY)) {
      var question =
          "{\"model\":\"help-assistant\",\"messages\":[{\"role\":\"user\",\"content\":\"How do I kill"
              + " a feature?\"}]}";
      server.http().postAs(TestWorkspace.ADMIN_KEY, "/v1/chat/completions", question);
      server.stop();
      var due = Files.writeString(server.data().resolve("compaction-due"), "");
      server.start();
      assertThat(due).doesNotExist();
      assertThat(server.http().getAs(TestWorkspace.ADMIN_KEY, "/api/calls/export").body())
          .contains("How do I kill a feature?");
      assertThat(server.http().get("/health/ready").statusCode()).isEqualTo(200);
    }
  }

  private static JsonNode read(RunningServer server, String run) {
    return Json.parse(server.http().getAs(TestWorkspace.ADMIN_KEY, run).body());
  }
}
