package dev.plimsoll.models.http;

import static java.util.Objects.requireNonNull;

import dev.plimsoll.models.api.ChunkSink;
import dev.plimsoll.models.api.ModelOutcome;
import dev.plimsoll.models.api.ModelRequest;
import dev.plimsoll.models.chat.UnsupportedField;
import dev.plimsoll.models.provider.Deployment;
import dev.plimsoll.platform.Json;
import dev.plimsoll.platform.outbound.OutboundHttp;
import java.net.URI;
import java.time.Clock;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/** Asks a provider over HTTP, once. */
public final class HttpChat implements AutoCloseable {
  private final HttpClientPool clients;
  private final Clock clock;

  /**
   * @param connections the most connections to one host
   */
  public HttpChat(OutboundHttp outbound, int connections, Clock clock) {
    clients = new HttpClientPool(outbound, connections);
    this.clock = clock;
  }

  public ModelOutcome ask(
      ProviderProtocol protocol, Deployment deployment, ModelRequest request, ChunkSink sink) {
    var accumulator = new ResponseAccumulator(deployment, request, clock.instant());
    HttpPost question;
    try {
      question = question(protocol, deployment, request);
    } catch (UnsupportedField e) {
      return e.outcome(deployment.toString());
    }
    try (var exchange = new ProviderExchange(clients, question, deployment.timeouts())) {
      return new ResponseReader(protocol, exchange, accumulator, sink, clock).receive();
    }
  }

  /** Cancels all questions that are under way; each ends as if its provider were gone. */
  void cutOff() {
    clients.cutOff();
  }

  /** Other requests than questions to the same provider. */
  public HttpRest rest(ProviderProtocol protocol, Deployment deployment) {
    return new HttpRest(clients, protocol, deployment);
  }

  private static HttpPost question(
      ProviderProtocol protocol, Deployment deployment, ModelRequest request) {
    var base = requireNonNull(deployment.baseUrl(), "base URL");
    var post = new HttpPost(below(base, protocol.path(deployment, request)));
    protocol.headers(deployment).forEach(post::setHeader);
    var json = Json.mapper().writeValueAsBytes(protocol.requestBody(deployment, request));
    post.setEntity(new ByteArrayEntity(json, ContentType.APPLICATION_JSON));
    return post;
  }

  /** A path below a base URL, whose query, such as Azure's {@code api-version}, is kept. */
  static URI below(URI base, String path) {
    var query = base.getRawQuery();
    var address = base.toString();
    var trunk = query == null ? address : address.substring(0, address.indexOf('?'));
    var slashless = trunk.endsWith("/") ? trunk.substring(0, trunk.length() - 1) : trunk;
    var mark = path.contains("?") ? "&" : "?";
    return URI.create(slashless + path + (query == null ? "" : mark + query));
  }

  /** Ends all exchanges. */
  @Override
  public void close() {
    clients.close();
  }
}
