package dev.plimsoll.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.plimsoll.platform.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * A provider that speaks the OpenAI wire and answers as a test wants: its models are the scripts.
 */
public final class ScriptedProvider implements AutoCloseable {
  private final ConcurrentMap<String, Script> scripts = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, AtomicInteger> asked = new ConcurrentHashMap<>();
  private final HttpServer server;
  private volatile HttpHandler told = HttpExchange::close;

  /** How a model answers. */
  public interface Script {
    /**
     * Answers by {@link ScriptedProvider#say}, or by what it writes itself.
     *
     * @param talk roles and texts of the messages, a line each
     * @param number which request to this model it is, from 1
     */
    void answer(HttpExchange exchange, boolean stream, String talk, int number) throws IOException;
  }

  public ScriptedProvider() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/v1/chat/completions", this::chat);
    server.createContext("/told", exchange -> told.handle(exchange));
    server.start();
  }

  /** Has a model answer so from now on. */
  public ScriptedProvider with(String model, Script script) {
    scripts.put(model, script);
    return this;
  }

  /** Has calls of webhooks, which come in at {@code /told}, handled so from now on. */
  public void whenTold(HttpHandler handler) {
    told = handler;
  }

  /** Serves something else below a path as well. */
  public ScriptedProvider serving(String path, HttpHandler handler) {
    server.createContext(path, handler);
    return this;
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** How many requests for this model came. */
  int asked(String model) {
    return counter(model).get();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private AtomicInteger counter(String model) {
    return asked.computeIfAbsent(model, _ -> new AtomicInteger());
  }

  private void chat(HttpExchange exchange) throws IOException {
    try (exchange) {
      var request = Json.parse(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
      var model = request.get("model").stringValue();
      var talk = request.get("messages").valueStream().map(ScriptedProvider::line);
      requireNonNull(scripts.get(model), model)
          .answer(
              exchange,
              request.path("stream").asBoolean(false),
              talk.collect(Collectors.joining("\n")),
              counter(model).incrementAndGet());
    }
  }

  private static String line(JsonNode message) {
    return message.get("role").stringValue() + ": " + message.path("content").asString("");
  }

  /** Hangs until the latch opens. */
  public static void hang(CountDownLatch until) {
    try {
      var _ = until.await(2, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Says a whole answer, a piece a frame where it is a stream. */
  public static void say(HttpExchange exchange, boolean stream, String... pieces)
      throws IOException {
    if (stream) {
      begin(exchange, pieces);
      end(exchange);
    } else {
      var text = Json.write(String.join("", pieces));
      send(
          exchange,
          "application/json",
          """
          {"id": "c-1", "object": "chat.completion", "created": 1, "model": "scripted-1",
           "choices": [{"index": 0, "message": {"role": "assistant", "content": %s},
             "finish_reason": "stop"}],
           "usage": {"prompt_tokens": 10, "completion_tokens": 5, "total_tokens": 15}}
          """
              .formatted(text));
    }
  }

  /** Begins a stream that does not end. */
  public static void begin(HttpExchange exchange, String... pieces) throws IOException {
    send(exchange, "text/event-stream", "");
    for (var piece : pieces) {
      frame(exchange, "{\"index\":0,\"delta\":{\"content\":" + Json.write(piece) + "}}", "");
    }
  }

  /** Ends a stream that has begun. */
  public static void end(HttpExchange exchange) throws IOException {
    frame(exchange, "{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}", "");
    frame(
        exchange,
        "",
        ",\"usage\":{\"prompt_tokens\":10,\"completion_tokens\":5,\"total_tokens\":15}");
    exchange.getResponseBody().write("data: [DONE]\n\n".getBytes(UTF_8));
  }

  public static void fail(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(500, -1);
  }

  /** Says that it is asked too often. */
  public static void limit(HttpExchange exchange, int seconds) throws IOException {
    rest(exchange, 429, seconds);
  }

  /** Says with this status that it can be asked again after a while. */
  public static void rest(HttpExchange exchange, int status, int seconds) throws IOException {
    exchange.getResponseHeaders().set("Retry-After", Integer.toString(seconds));
    exchange.sendResponseHeaders(status, -1);
  }

  private static void frame(HttpExchange exchange, String choice, String more) throws IOException {
    var frame =
        "data: {\"id\":\"c\",\"object\":\"chat.completion.chunk\",\"created\":1,"
            + "\"model\":\"scripted-1\",\"choices\":["
            + choice
            + "]"
            + more
            + "}\n\n";
    exchange.getResponseBody().write(frame.getBytes(UTF_8));
    exchange.getResponseBody().flush();
  }

  /** Answers with a text of that content type. */
  public static void send(HttpExchange exchange, String type, String text) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(200, 0);
    exchange.getResponseBody().write(text.getBytes(UTF_8));
    exchange.getResponseBody().flush();
  }
}
