package dev.plimsoll.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.plimsoll.harness.Beside;
import dev.plimsoll.harness.Browser;
import dev.plimsoll.harness.RunningServer;
import dev.plimsoll.harness.TestWorkspace;
import dev.plimsoll.harness.Wait;
import dev.plimsoll.platform.Json;
import dev.plimsoll.testing.Postgres;
import dev.plimsoll.testing.RestartablePostgres;
import dev.plimsoll.testing.RestartablePostgres.Stop;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a server does while its PostgreSQL goes away and comes back: it goes on answering, says
 * plainly what it cannot do, forgets nothing, and gives all connections back.
 */
@Beside
@Tag("one-database")
class DatabaseLossIT {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final int CALLERS = 10;
  private static final int ANSWERS_MEANWHILE = 50;
  private static final int QUESTIONS_OF_JOBS = 1_000_000;
  private static final String KEY = "key-of-the-callers-0123456789abcdefghijk";
  private static final String OUT_OF_REACH = "Plimsoll cannot reach its database right now";
  private static final Pattern IN_USE =
      Pattern.compile("^plimsoll_database_connections_in_use (\\S+)$", Pattern.MULTILINE);

  private final List<String> jobs = new ArrayList<>();

  @Test
  void goes_on_answering_and_forgets_nothing(@TempDir Path folder) throws Exception {
    try (var postgres = RestartablePostgres.start(folder);
        var provider = new SlowProvider();
        var server = RunningServer.start("bereft", environment(folder, postgres, provider));
        var browser = new Browser(server);
        var anna = browser.signedIn("anna");
        var callers = new Callers(server.http(), KEY, CALLERS)) {
      var page = anna.newPage();
      Wait.until("all ask", PATIENCE, () -> callers.asking() == CALLERS);
      for (var stop : List.of(Stop.FAST, Stop.IMMEDIATE, Stop.FAST)) {
        submitJob(server);
        postgres.stop(stop);
        awaitReachable(server, "no");
        saysWhatItCannotDo(server, page);
        var before = callers.received().size();
        Wait.until(
            "answers without the database",
            PATIENCE,
            () -> callers.received().size() > before + ANSWERS_MEANWHILE);
        postgres.start();
        awaitReachable(server, "yes");
        Wait.until("connections are given back", PATIENCE, () -> connectionsInUse(server) == 0);
        page.navigate("/admin/calls");
        assertThat(page.locator("vaadin-grid")).containsText("slow");
      }
      assertThat(callers.asking()).isEqualTo(CALLERS);
      callers.finish();
      jobs.forEach(job -> Wait.until("the job is done", PATIENCE, () -> isDone(server, job)));
      Wait.until("all calls are written", PATIENCE, () -> ready(server).contains("\"waiting\":0"));
      server.stop();

      var records =
          OnRecord.of(server).stream().filter(call -> call.question() < QUESTIONS_OF_JOBS).toList();
      assertThat(records).extracting(OnRecord::question).doesNotHaveDuplicates();
      assertThat(records.stream().map(OnRecord::question).collect(toSet()))
          .isEqualTo(callers.received());
      assertThat(records)
          .allSatisfy(call -> assertThat(call.costMicros()).isEqualTo(call.trueCost()));
    }
  }

  private void saysWhatItCannotDo(RunningServer server, Page page) {
    assertThat(server.http().get("/health/ready").statusCode()).isEqualTo(200);
    var job = server.http().getAs(KEY, jobs.getLast());
    assertThat(job.statusCode()).isEqualTo(503);
    assertThat(job.body()).contains(OUT_OF_REACH, "\"code\":\"unavailable\"");
    var run = server.http().getAs(TestWorkspace.ADMIN_KEY, "/api/evals/any/runs/any");
    assertThat(run.statusCode()).isEqualTo(503);
    assertThat(run.body()).contains(OUT_OF_REACH);
    page.navigate("/admin/calls");
    assertThat(page.locator("main")).containsText(OUT_OF_REACH);
  }

  private void submitJob(RunningServer server) {
    var json =
        """
        {"model": "slow", "messages": [{"role": "user", "content": "%d"}]}
        """
            .formatted(QUESTIONS_OF_JOBS + jobs.size());
    var request =
        server
            .http()
            .request("/v1/chat/completions")
            .header("Authorization", "Bearer " + KEY)
            .header("Content-Type", "application/json")
            .header("Prefer", "respond-async")
            .POST(BodyPublishers.ofString(json));
    var accepted = Json.parse(server.http().send(request).body());
    jobs.add(accepted.get("status_url").stringValue());
  }

  private static boolean isDone(RunningServer server, String job) {
    var state = Json.parse(server.http().getAs(KEY, job).body()).get("status").stringValue();
    assertThat(state).isNotEqualTo("failed");
    return state.equals("done");
  }

  private static void awaitReachable(RunningServer server, String answer) {
    Wait.until(
        "reachable: " + answer,
        PATIENCE,
        () -> ready(server).contains("\"reachable\":\"" + answer));
  }

  private static String ready(RunningServer server) {
    return server.http().get("/health/ready").body();
  }

  private static double connectionsInUse(RunningServer server) {
    var found = IN_USE.matcher(server.http().getAs(TestWorkspace.ADMIN_KEY, "/metrics").body());
    assertThat(found.find()).isTrue();
    return Double.parseDouble(found.group(1));
  }

  private static Map<String, String> environment(
      Path folder, RestartablePostgres postgres, SlowProvider provider) throws IOException {
    var anna =
        """
        people:
          - {name: anna, displayName: Anna Ahlers, roles: [user, admin], password: "${PASSWORD}"}
        """;
    var file = provider.workspaceIn(folder, anna);
    return Map.of(
        "PLIMSOLL_DB_URL", postgres.url(),
        "PLIMSOLL_DB_USER", Postgres.USER,
        "PLIMSOLL_DB_PASSWORD", Postgres.USER,
        "PLIMSOLL_WORKSPACE", file.toString(),
        "PLIMSOLL_ADMIN_KEY", TestWorkspace.ADMIN_KEY,
        "CALLERS_KEY", KEY,
        "PASSWORD", TestWorkspace.PASSWORD);
  }
}
