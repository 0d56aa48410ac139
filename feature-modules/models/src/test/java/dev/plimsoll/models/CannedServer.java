package dev.plimsoll.models;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A provider that has one answer for each method and path, and keeps what it was sent. */
public final class CannedServer implements AutoCloseable {
  private final HttpServer server;
  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final Set<String> cut = ConcurrentHashMap.newKeySet();
  private final List<String> sent = new CopyOnWriteArrayList<>();

  public CannedServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  /** Answers this to a request such as {@code GET /v1/batches/b-1}; others find a 500. */
  public CannedServer with(String request, String answer) {
    answers.put(request, answer);
    return this;
  }

  /** Answers as much, but says that more comes, and hangs up. */
  public CannedServer withCut(String request, String answer) {
    cut.add(request);
    return with(request, answer);
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
  }

  /** Requests with their bodies, in order. */
  public List<String> sent() {
    return sent;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
      sent.add(request + "\n" + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
      var answer = answers.get(request);
      var body = Objects.requireNonNullElse(answer, "{\"error\":{\"message\":\"s3cret lost\"}}");
      var bytes = body.getBytes(UTF_8);
      var more = cut.contains(request) ? 1 : 0;
      exchange.sendResponseHeaders(answer == null ? 500 : 200, bytes.length + more);
      exchange.getResponseBody().write(bytes);
      exchange.getResponseBody().flush();
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
