package dev.plimsoll.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.plimsoll.platform.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/**
 * A provider that speaks the OpenAI wire and takes its time. A question is a number, which is also
 * the number of tokens that its answer has.
 */
final class SlowProvider implements AutoCloseable {
  private static final Duration SLOWEST = Duration.ofSeconds(1);

  private final Set<Integer> asked = ConcurrentHashMap.newKeySet();
  private final Set<Integer> answered = ConcurrentHashMap.newKeySet();
  private final HttpServer server;

  SlowProvider() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/v1/chat/completions", this::chat);
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
  }

  /**
   * Writes a workspace file with a feature that this provider answers, and a key for it from the
   * variable {@code CALLERS_KEY}.
   *
   * @param more of the file
   */
  Path workspaceIn(Path folder, String more) throws IOException {
    var file = folder.resolve("workspace.yaml");
    var workspace =
        """
        providers:
          - {name: slow, kind: openai, url: "%s"}
        models:
          - {key: slow, provider: slow, model: slow-1, price: {input: 10, output: 10}}
        features:
          - {key: slow, title: Slow, task: chat, fallback: [{model: slow}], flag: everyone}
        keys:
          - {name: callers, secret: "${CALLERS_KEY}"}
        """
            .formatted(url());
    return Files.writeString(file, workspace + more);
  }

  /** The questions that came. */
  Set<Integer> asked() {
    return Set.copyOf(asked);
  }

  /** The questions whose answers went out whole, or were about to. */
  Set<Integer> answered() {
    return Set.copyOf(answered);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void chat(HttpExchange exchange) throws IOException {
    try (exchange) {
      var request = Json.parse(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
      var question = Integer.parseInt(request.at("/messages/0/content").stringValue());
      asked.add(question);
      if (request.path("stream").asBoolean(false)) {
        stream(exchange, question);
      } else {
        takeTime();
        answered.add(question);
        send(exchange, "application/json", body(question));
      }
    }
  }

  private void stream(HttpExchange exchange, int question) throws IOException {
    send(exchange, "text/event-stream", frame("{\"index\":0,\"delta\":{\"content\":\"The\"}}", ""));
    takeTime();
    answered.add(question);
    var end = "{\"index\":0,\"delta\":{\"content\":\" answer\"},\"finish_reason\":\"stop\"}";
    var out = exchange.getResponseBody();
    out.write((frame(end, "") + frame("", usage(question)) + "data: [DONE]\n\n").getBytes(UTF_8));
  }

  private static void send(HttpExchange exchange, String type, String text) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(200, 0);
    exchange.getResponseBody().write(text.getBytes(UTF_8));
    exchange.getResponseBody().flush();
  }

  private static String body(int question) {
    return """
    {"id": "c-%d", "object": "chat.completion", "created": 1, "model": "slow-1",
     "choices": [{"index": 0, "message": {"role": "assistant", "content": "The answer"},
       "finish_reason": "stop"}]%s}
    """
        .formatted(question, usage(question));
  }

  private static String frame(String choice, String more) {
    return "data: {\"id\":\"c\",\"object\":\"chat.completion.chunk\",\"created\":1,"
        + "\"model\":\"slow-1\",\"choices\":["
        + choice
        + "]"
        + more
        + "}\n\n";
  }

  private static String usage(int question) {
    return ",\"usage\":{\"prompt_tokens\":1,\"completion_tokens\":%d,\"total_tokens\":%d}"
        .formatted(question, question + 1);
  }

  private static void takeTime() {
    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(SLOWEST.toNanos()));
  }
}
