package dev.plimsoll.upgrade;

import static dev.plimsoll.server.ScriptedProvider.begin;
import static dev.plimsoll.server.ScriptedProvider.fail;
import static dev.plimsoll.server.ScriptedProvider.hang;
import static dev.plimsoll.server.ScriptedProvider.limit;
import static dev.plimsoll.server.ScriptedProvider.say;
import static dev.plimsoll.server.ScriptedProvider.send;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import dev.plimsoll.platform.Json;
import dev.plimsoll.server.ScriptedProvider;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * All that the workspace of the fixture speaks to, at one address: models, a provider that takes
 * batches, and a receiver of webhooks. It is ailing while the fixture is made, so that some work
 * stays undone, and well after the upgrade.
 */
final class Outside implements AutoCloseable {
  private static final int AN_HOUR = 3_600;
  private static final String BATCHES = "/by-batch";

  /** More than anybody hears to its end. */
  private static final String[] ENDLESS =
      Collections.nCopies(100_000, "and so on, ").toArray(String[]::new);

  private final boolean ailing;
  private final CountDownLatch end = new CountDownLatch(1);
  private final List<String> told = new CopyOnWriteArrayList<>();
  private final ScriptedProvider provider;

  private Outside(boolean ailing) throws IOException {
    this.ailing = ailing;
    provider =
        new ScriptedProvider()
            .with("echo", (to, stream, talk, _) -> say(to, stream, "You said: ", asked(talk)))
            .with("large", (to, stream, talk, _) -> say(to, stream, "At length: ", asked(talk)))
            .with("thinker", (to, _, _, _) -> send(to, "application/json", THOUGHT))
            .with("copies", (to, stream, talk, _) -> copy(to, stream, asked(talk)))
            .with("doctor", (to, stream, _, _) -> say(to, stream, "Take 500 mg."))
            .with("mends", (to, stream, talk, _) -> say(to, stream, label(talk)))
            .with("breaks", (to, _, _, _) -> begin(to, "The sky ", "is "))
            .with("goes-on", (to, stream, _, _) -> say(to, stream, "blue."))
            .with("endless", (to, _, _, _) -> begin(to, ENDLESS))
            .with("down", (to, _, _, _) -> fail(to))
            .with("once", (to, stream, _, number) -> once(to, stream, number))
            .with("limited", (to, stream, talk, _) -> limited(to, stream, talk))
            .with("sick", (to, stream, _, _) -> sick(to, stream))
            .with("hangs", (to, stream, _, _) -> hanging(to, stream))
            .serving(BATCHES, this::batch);
    provider.whenTold(this::receive);
  }

  /** As it is while the fixture is made. */
  static Outside ailing() throws IOException {
    return new Outside(true);
  }

  static Outside well() throws IOException {
    return new Outside(false);
  }

  String address() {
    return provider.url();
  }

  /** What webhooks have said. */
  List<String> told() {
    return told;
  }

  @Override
  public void close() {
    end.countDown();
    provider.close();
  }

  private static final String THOUGHT =
      """
      {"id": "c-1", "object": "chat.completion", "created": 1, "model": "thinker-2026",
       "choices": [{"index": 0, "message": {"role": "assistant", "content": "I thought: 42."},
         "finish_reason": "length"}],
       "usage": {"prompt_tokens": 1000, "completion_tokens": 60, "total_tokens": 1060,
         "prompt_tokens_details": {"cached_tokens": 700},
         "completion_tokens_details": {"reasoning_tokens": 40}}}
      """;

  /** The last thing that the user said. */
  private static String asked(String talk) {
    return talk.substring(talk.lastIndexOf("user: ") + "user: ".length());
  }

  private void copy(HttpExchange to, boolean stream, String asked) throws IOException {
    if (asked.equals("fail")) {
      fail(to);
      return;
    }
    if (asked.equals("wait") && ailing) {
      hang(end);
    }
    say(to, stream, asked);
  }

  private static String label(String talk) {
    return talk.contains("does not match") ? "{\"label\":\"bug\"}" : "{\"x\":1}";
  }

  private static void once(HttpExchange to, boolean stream, int number) throws IOException {
    if (number == 1) {
      say(to, stream, "Once only.");
    } else {
      fail(to);
    }
  }

  private void limited(HttpExchange to, boolean stream, String talk) throws IOException {
    if (ailing) {
      limit(to, AN_HOUR);
    } else {
      say(to, stream, "Now it goes: ", asked(talk));
    }
  }

  private void sick(HttpExchange to, boolean stream) throws IOException {
    if (ailing) {
      fail(to);
    } else {
      say(to, stream, "Well again.");
    }
  }

  private void hanging(HttpExchange to, boolean stream) throws IOException {
    if (ailing) {
      hang(end);
    }
    say(to, stream, "No more hanging.");
  }

  private void receive(HttpExchange exchange) throws IOException {
    try (exchange) {
      told.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
      exchange.sendResponseHeaders(ailing ? 503 : 204, -1);
    }
  }

  /**
   * OpenAI's batches. All that is to be remembered of one is how many questions it has, and that is
   * in its name: so it is also known here after the upgrade.
   */
  private void batch(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      var path = exchange.getRequestURI().getPath().substring(BATCHES.length());
      var reply = exchange.getRequestMethod().equals("POST") ? accepted(path, body) : found(path);
      send(exchange, "application/json", reply);
    }
  }

  private static String accepted(String path, String body) {
    if (path.equals("/files")) {
      return "{\"id\": \"file-%d\"}"
          .formatted(body.lines().filter(it -> it.startsWith("{")).count());
    }
    var file = Json.parse(body).get("input_file_id").stringValue();
    return "{\"id\": \"%s\"}".formatted(file.replace("file-", "batch-of-"));
  }

  /** Those of two questions are answered at once, larger ones only by and by. */
  private String found(String path) {
    if (path.equals("/batches")) {
      return "{\"data\": []}";
    }
    var size = Integer.parseInt(path.replaceAll("\\D", ""));
    if (path.startsWith("/files")) {
      return IntStream.rangeClosed(1, size)
          .mapToObj(Outside::answer)
          .collect(Collectors.joining("\n"));
    }
    return ailing && size > 2
        ? "{\"id\": \"batch-of-%d\", \"status\": \"in_progress\"}".formatted(size)
        : "{\"id\": \"batch-of-%1$d\", \"status\": \"completed\", \"output_file_id\": \"of-%1$d\"}"
            .formatted(size);
  }

  private static String answer(int number) {
    return ("{\"custom_id\": \"%1$d\", \"response\": {\"status_code\": 200, \"body\": {\"id\": \"c\","
            + " \"object\": \"chat.completion\", \"model\": \"batched-1\", \"choices\": [{\"index\": 0,"
            + " \"message\": {\"role\": \"assistant\", \"content\": \"Batched %1$d.\"},"
            + " \"finish_reason\": \"stop\"}], \"usage\": {\"prompt_tokens\": 10,"
            + " \"completion_tokens\": 5, \"total_tokens\": 15}}}}")
        .formatted(number);
  }
}
