package dev.plimsoll.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.harness.Beside;
import dev.plimsoll.harness.RunningServer;
import dev.plimsoll.harness.Wait;
import dev.plimsoll.platform.Json;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of calls when the server is asked to stop while they are under way. */
@Beside
@Tag("one-database")
class GracefulStopIT {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final int STREAMS = 200;
  private static final String CHAT = "/v1/chat/completions";
  private static final String KEY = "key-of-the-callers-0123456789abcdefghijk";

  /** Far less than an answer of the longest kind, which is reserved. */
  private static final int MOST_MICROS = 1_000;

  private record OnRecord(String outcome, long costMicros) {}

  @TempDir Path folder;
  private final CountDownLatch held = new CountDownLatch(1);
  private final AtomicInteger begun = new AtomicInteger();

  @Test
  void cuts_no_stream_and_takes_no_new_call() throws Exception {
    try (var callers = Executors.newVirtualThreadPerTaskExecutor();
        var provider = provider();
        var server = RunningServer.start("stopped", environment(provider, "30"))) {
      var streams = IntStream.range(0, STREAMS).mapToObj(_ -> stream(callers, server)).toList();
      Wait.until("all streams have begun", PATIENCE, () -> begun.get() == STREAMS);
      server.askToStop();
      Wait.until("it is not ready", PATIENCE, () -> status(server, "/health/ready") == 503);

      var refused = server.http().postAs(KEY, CHAT, question(false));
      assertRefused(refused);
      assertThat(server.http().getAs(KEY, "/api/calls").statusCode()).isEqualTo(503);
      assertThat(status(server, "/health/live")).isEqualTo(200);

      held.countDown();
      for (var stream : streams) {
        assertThat(stream.get()).endsWith("data: [DONE]");
      }
      assertThat(server.exitCode()).isZero();
      assertThat(records(server))
          .hasSize(STREAMS)
          .allSatisfy(call -> assertThat(call.outcome()).isEqualTo("ANSWERED"));
    }
  }

  @Test
  void tells_and_books_what_takes_too_long_and_hands_its_jobs_over() throws Exception {
    try (var callers = Executors.newVirtualThreadPerTaskExecutor();
        var provider = provider();
        var server = RunningServer.start("stopped-late", environment(provider, "1"))) {
      var stream = stream(callers, server);
      var whole = callers.submit(() -> server.http().postAs(KEY, CHAT, question(false)));
      var job = job(server);
      Wait.until("all are under way", PATIENCE, () -> provider.asked("slow") == 3);
      Wait.until("the stream has begun", PATIENCE, () -> begun.get() == 1);
      server.askToStop();

      assertThat(stream.get().getLast())
          .startsWith("data: {\"error\":")
          .contains("server_stopping");
      assertRefused(whole.get());
      assertThat(server.exitCode()).isZero();
      assertThat(records(server))
          .hasSize(3)
          .allSatisfy(call -> {
            assertThat(call.outcome()).isEqualTo("INTERRUPTED");
            assertThat(call.costMicros()).isLessThan(MOST_MICROS);
          })
          .anySatisfy(call -> assertThat(call.costMicros()).isPositive());

      held.countDown();
      server.start();
      Wait.until("the job is done", PATIENCE, () -> state(server, job).equals("done"));
      assertThat(provider.asked("slow")).isEqualTo(4);
    }
  }

  private static void assertRefused(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(answer.body()).contains("\"code\":\"server_stopping\"");
  }

  /** Says the first word at once, and the rest when it is let go. */
  private ScriptedProvider provider() throws IOException {
    return new ScriptedProvider()
        .with(
            "slow",
            (exchange, stream, _, _) -> {
              if (stream) {
                ScriptedProvider.begin(exchange, "Once ");
                ScriptedProvider.hang(held);
                ScriptedProvider.end(exchange);
              } else {
                ScriptedProvider.hang(held);
                ScriptedProvider.say(exchange, false, "Once upon a time.");
              }
            });
  }

  /** The lines of a stream. */
  private Future<List<String>> stream(ExecutorService callers, RunningServer server) {
    return callers.submit(() -> {
      var lines = new ArrayList<String>();
      try (var said = server.http().streamAs(KEY, CHAT, question(true)).body()) {
        said.filter(line -> !line.isEmpty())
            .forEach(line -> {
              if (line.contains("Once")) {
                begun.incrementAndGet();
              }
              lines.add(line);
            });
      }
      return lines;
    });
  }

  private static String job(RunningServer server) {
    var asked =
        server
            .http()
            .request(CHAT)
            .header("Authorization", "Bearer " + KEY)
            .header("Prefer", "respond-async")
            .header("Content-Type", "application/json")
            .POST(java.net.http.HttpRequest.BodyPublishers.ofString(question(false)));
    return Json.parse(server.http().send(asked).body()).get("status_url").stringValue();
  }

  private static String state(RunningServer server, String job) {
    return Json.parse(server.http().getAs(KEY, job).body()).get("status").stringValue();
  }

  private static String question(boolean stream) {
    return """
    {"model": "slow", "stream": %s, "messages": [{"role": "user", "content": "Tell me a tale."}]}
    """
        .formatted(stream);
  }

  private static int status(RunningServer server, String path) {
    return server.http().get(path).statusCode();
  }

  private Map<String, String> environment(ScriptedProvider provider, String stopTimeout)
      throws IOException {
    var file = folder.resolve("workspace.yaml");
    Files.writeString(
        file,
        """
        providers:
          - {name: slow, kind: openai, url: "%s/v1", timeouts: {firstToken: 2m, betweenTokens: 2m, total: 3m}}
        models:
          - {key: slow, provider: slow, model: slow, price: {input: 10, output: 10}}
        features:
          - {key: slow, title: Slow, task: chat, fallback: [{model: slow}], flag: everyone}
        keys:
          - {name: callers, secret: "${CALLERS_KEY}", roles: [user, staff, admin]}
        """
            .formatted(provider.url()));
    return Map.of(
        "PLIMSOLL_WORKSPACE", file.toString(),
        "CALLERS_KEY", KEY,
        "PLIMSOLL_STOP_TIMEOUT", stopTimeout);
  }

  private static List<OnRecord> records(RunningServer server) throws SQLException {
    try (var database = server.databaseLeft();
        var query = database.prepareStatement("SELECT outcome, cost_micros FROM call_record");
        var rows = query.executeQuery()) {
      var records = new ArrayList<OnRecord>();
      while (rows.next()) {
        records.add(new OnRecord(rows.getString(1), rows.getLong(2)));
      }
      return records;
    }
  }
}
