package dev.plimsoll.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.plimsoll.platform.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A provider that takes batches in the wires of OpenAI and of Anthropic, and single calls too. What
 * it does with a question is the question; what with a batch, its model: {@code lost} is told an
 * error the first time and not kept, {@code unheard} is kept and told an error, {@code slow} is not
 * over until it is released or cancelled. A key is an account, which has its own batches alone; one
 * called {@code limited} is told 429, and {@code revoked} 401.
 */
final class BatchingProvider implements AutoCloseable {
  private static final String USAGE =
      "{\"prompt_tokens\":10,\"completion_tokens\":5,\"input_tokens\":10,\"output_tokens\":5}";

  private static final Map<String, Integer> REFUSALS = Map.of("limited", 429, "revoked", 401);

  private final HttpServer server;
  private final ConcurrentMap<String, String> files = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, Kept> batches = new ConcurrentHashMap<>();
  private final Set<String> refused = ConcurrentHashMap.newKeySet();
  private final Set<String> cancelled = ConcurrentHashMap.newKeySet();
  private final AtomicInteger ids = new AtomicInteger();
  private final AtomicInteger alone = new AtomicInteger();
  private volatile boolean released;

  /** A question by its name. */
  private record Asked(String name, String model, String text) {
    boolean ends(String how) {
      return text.endsWith(how);
    }
  }

  private record Kept(String id, String account, String mark, List<Asked> asked) {
    String model() {
      return asked.getFirst().model();
    }
  }

  BatchingProvider() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::serve);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** How many batches of a model it has kept. */
  long batches(String wire, String model) {
    return batches.values().stream()
        .filter(batch -> batch.id().startsWith(wire) && batch.model().equals(model))
        .count();
  }

  /** Whose batches of a model it has kept. */
  Set<String> accounts(String wire, String model) {
    return batches.values().stream()
        .filter(batch -> batch.id().startsWith(wire) && batch.model().equals(model))
        .map(Kept::account)
        .collect(Collectors.toSet());
  }

  boolean wasCancelled(String wire) {
    return cancelled.stream().anyMatch(id -> id.startsWith(wire));
  }

  /** How many questions came by themselves. */
  int alone() {
    return alone.get();
  }

  /** Lets slow batches end. */
  void release() {
    released = true;
  }

  void hold() {
    released = false;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      var path = exchange.getRequestURI().getPath();
      var post = exchange.getRequestMethod().equals("POST");
      var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      var account = account(exchange);
      var refusal = REFUSALS.get(account);
      var reply = refusal == null ? reply(account, path, post, body) : null;
      var bytes = (reply == null ? "{\"error\":{\"message\":\"lost\"}}" : reply).getBytes(UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(
          reply == null ? requireNonNullElse(refusal, 500) : 200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private static String account(HttpExchange exchange) {
    var key = exchange.getRequestHeaders().getFirst("x-api-key");
    var bearer = exchange.getRequestHeaders().getFirst("Authorization");
    return requireNonNullElse(key, requireNonNullElse(bearer, "")).replace("Bearer ", "");
  }

  /** Null for an error. */
  private @Nullable String reply(String account, String path, boolean post, String body) {
    return path.startsWith("/openai")
        ? openai(account, path, post, body)
        : claude(account, path, post, body);
  }

  private @Nullable String openai(String account, String path, boolean post, String body) {
    var parts = List.of(path.substring(1).split("/"));
    if (parts.get(1).equals("chat")) {
      alone.incrementAndGet();
      return completion("alone");
    }
    if (parts.get(1).equals("files") && post) {
      var id = "file" + ids.incrementAndGet();
      files.put(
          id, body.lines().filter(it -> it.startsWith("{")).collect(Collectors.joining("\n")));
      return "{\"id\":\"" + id + "\"}";
    }
    if (parts.get(1).equals("files")) {
      return files.get(parts.get(2));
    }
    if (post && parts.size() == 2) {
      var order = Json.parse(body);
      var asked =
          requireNonNull(files.get(order.get("input_file_id").stringValue()))
              .lines()
              .map(Json::parse)
              .toList();
      return accept(
          "openai",
          account,
          order.at("/metadata/plimsoll").stringValue(),
          asked.stream().map(line -> asked(line, line.get("body"))).toList());
    }
    if (post) {
      cancelled.add(parts.get(2));
      return "{}";
    }
    return parts.size() == 2 ? list("openai", account) : openaiBatch(batch(account, parts.get(2)));
  }

  private Kept batch(String account, String id) {
    var batch = requireNonNull(batches.get(id));
    if (!batch.account().equals(account)) {
      throw new IllegalStateException(id + " is none of " + account);
    }
    return batch;
  }

  private String openaiBatch(Kept batch) {
    var told = Json.object().put("id", batch.id());
    told.putObject("metadata").put("plimsoll", batch.mark());
    if (!isOver(batch)) {
      return told.put("status", "in_progress").toString();
    }
    files.put(batch.id() + "-o", lines(batch, this::openaiLine));
    return told.put("status", "completed").put("output_file_id", batch.id() + "-o").toString();
  }

  private String openaiLine(Asked asked) {
    var head = "{\"custom_id\":\"" + asked.name() + "\",";
    if (asked.ends("bad")) {
      return head + "\"response\":{\"status_code\":400,\"body\":{\"error\":{\"message\":\"no\"}}}}";
    }
    return asked.ends("late")
        ? head + "\"response\":null,\"error\":{\"code\":\"batch_expired\",\"message\":\"late\"}}"
        : head + "\"response\":{\"status_code\":200,\"body\":" + completion("batched") + "}}";
  }

  private static String completion(String text) {
    return "{\"id\":\"c\",\"object\":\"chat.completion\",\"model\":\"m\",\"choices\":[{\"index\":0,"
        + "\"message\":{\"role\":\"assistant\",\"content\":\""
        + text
        + "\"},\"finish_reason\":\"stop\"}],\"usage\":"
        + USAGE
        + "}";
  }

  private @Nullable String claude(String account, String path, boolean post, String body) {
    var parts = List.of(path.substring(1).split("/"));
    if (parts.size() == 2) {
      alone.incrementAndGet();
      return message("alone");
    }
    if (post && parts.size() == 3) {
      var asked =
          Json.parse(body)
              .get("requests")
              .valueStream()
              .map(request -> asked(request, request.get("params")))
              .toList();
      return accept("anthropic", account, "", asked);
    }
    if (post) {
      cancelled.add(parts.get(3));
      return "{}";
    }
    return switch (parts.size()) {
      case 3 -> list("anthropic", account);
      case 4 -> claudeBatch(batch(account, parts.get(3)));
      default -> lines(batch(account, parts.get(3)), this::claudeLine);
    };
  }

  private String claudeBatch(Kept batch) {
    var told =
        Json.object()
            .put("id", batch.id())
            .put("processing_status", isOver(batch) ? "ended" : "in_progress")
            .put("created_at", Instant.now().toString());
    told.putObject("request_counts").put("processing", batch.asked().size());
    return told.toString();
  }

  private String claudeLine(Asked asked) {
    var head = "{\"custom_id\":\"" + asked.name() + "\",\"result\":{\"type\":";
    if (asked.ends("bad")) {
      return head
          + "\"errored\",\"error\":{\"type\":\"error\",\"error\":"
          + "{\"type\":\"invalid_request_error\",\"message\":\"no\"}}}}";
    }
    return asked.ends("late")
        ? head + "\"expired\"}}"
        : head + "\"succeeded\",\"message\":" + message("batched") + "}}";
  }

  private static String message(String text) {
    return "{\"id\":\"m\",\"type\":\"message\",\"role\":\"assistant\",\"model\":\"m\",\"content\":"
        + "[{\"type\":\"text\",\"text\":\""
        + text
        + "\"}],\"stop_reason\":\"end_turn\",\"usage\":"
        + USAGE
        + "}";
  }

  private static Asked asked(JsonNode line, JsonNode request) {
    var content = request.get("messages").get(0).get("content");
    return new Asked(
        line.get("custom_id").stringValue(),
        request.get("model").stringValue(),
        content.isString() ? content.stringValue() : content.at("/0/text").stringValue());
  }

  private @Nullable String accept(String wire, String account, String mark, List<Asked> asked) {
    var id = wire + "-" + ids.incrementAndGet();
    var model = asked.getFirst().model();
    var fails = Set.of("lost", "unheard").contains(model) && refused.add(wire + model);
    if (!fails || model.equals("unheard")) {
      batches.put(id, new Kept(id, account, mark, asked));
    }
    return fails ? null : "{\"id\":\"" + id + "\"}";
  }

  private boolean isOver(Kept batch) {
    return !batch.model().equals("slow") || released || cancelled.contains(batch.id());
  }

  private String list(String wire, String account) {
    return "{\"data\":"
        + batches.values().stream()
            .filter(batch -> batch.id().startsWith(wire) && batch.account().equals(account))
            .map(batch -> wire.equals("openai") ? openaiBatch(batch) : claudeBatch(batch))
            .toList()
        + "}";
  }

  /** Of a cancelled batch no question was asked. */
  private String lines(Kept batch, Function<Asked, String> line) {
    return cancelled.contains(batch.id())
        ? "\n"
        : batch.asked().stream()
            .map(asked ->
                asked.ends("garbled") ? line.apply(asked).substring(0, 40) : line.apply(asked))
            .collect(Collectors.joining("\n"));
  }
}
