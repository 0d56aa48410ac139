package dev.plimsoll.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.stream.Stream;

/** HTTP requests to one server. */
public final class Http {
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final URI server;

  Http(URI server) {
    this.server = server;
  }

  public URI uri(String path) {
    return server.resolve(path);
  }

  public HttpResponse<String> get(String path) {
    return send(request(path));
  }

  public HttpResponse<String> getAs(String apiKey, String path) {
    return send(request(path).header("Authorization", "Bearer " + apiKey));
  }

  public HttpResponse<String> postAs(String apiKey, String path, String json) {
    return send(post(apiKey, path, json));
  }

  /** A request without a body. */
  public HttpResponse<String> sendAs(String apiKey, String method, String path) {
    return send(
        request(path)
            .header("Authorization", "Bearer " + apiKey)
            .method(method, BodyPublishers.noBody()));
  }

  public HttpResponse<String> sendAs(String apiKey, String method, String path, String json) {
    return send(
        request(path)
            .header("Authorization", "Bearer " + apiKey)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(json)));
  }

  /** The lines of a streamed answer, as they come. */
  public HttpResponse<Stream<String>> streamAs(String apiKey, String path, String json) {
    return send(post(apiKey, path, json), BodyHandlers.ofLines());
  }

  /** A request to be completed by the caller. */
  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(uri(path)).timeout(Duration.ofMinutes(1));
  }

  public HttpResponse<String> send(HttpRequest.Builder request) {
    return send(request, BodyHandlers.ofString());
  }

  public <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> body) {
    try {
      return client.send(request.build(), body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether this path is answered with 200. */
  boolean answers(String path) {
    try {
      return get(path).statusCode() == 200;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  private HttpRequest.Builder post(String apiKey, String path, String json) {
    return request(path)
        .header("Authorization", "Bearer " + apiKey)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(json));
  }
}
