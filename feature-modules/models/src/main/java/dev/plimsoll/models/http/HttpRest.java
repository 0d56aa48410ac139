package dev.plimsoll.models.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.plimsoll.models.api.ChunkSink;
import dev.plimsoll.models.api.FailureKind;
import dev.plimsoll.models.api.ProviderRequestFailed;
import dev.plimsoll.models.api.Timeouts;
import dev.plimsoll.models.provider.Deployment;
import dev.plimsoll.platform.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.entity.mime.MultipartEntityBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import tools.jackson.databind.JsonNode;

/**
 * Requests to a provider other than questions: JSON, files, and results line by line. Each may
 * throw {@link ProviderRequestFailed}.
 */
public final class HttpRest {
  /** The time limit of files, which are large and not urgent. */
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private static final ContentType LINES = ContentType.create("application/jsonl", UTF_8);

  private final HttpClientPool clients;
  private final ProviderProtocol protocol;
  private final Deployment deployment;
  private final Duration longest;

  /** A reader of the body of a response. */
  private interface Reader<T> {
    T read(Body body) throws IOException;
  }

  HttpRest(HttpClientPool clients, ProviderProtocol protocol, Deployment deployment) {
    this(clients, protocol, deployment, LONGEST);
  }

  private HttpRest(
      HttpClientPool clients, ProviderProtocol protocol, Deployment deployment, Duration longest) {
    this.clients = clients;
    this.protocol = protocol;
    this.deployment = deployment;
    this.longest = longest;
  }

  /** The same for requests for which somebody waits, who gives up after this time. */
  public HttpRest within(Duration time) {
    return new HttpRest(clients, protocol, deployment, time);
  }

  public JsonNode get(String path) {
    return exchange(new HttpGet(address(path)), HttpRest::json);
  }

  public JsonNode post(String path, JsonNode body) {
    var post = new HttpPost(address(path));
    post.setEntity(
        new ByteArrayEntity(Json.mapper().writeValueAsBytes(body), ContentType.APPLICATION_JSON));
    return exchange(post, HttpRest::json);
  }

  /** Uploads a file of lines in a form with these other fields. */
  public JsonNode upload(String path, Map<String, String> fields, String fileName, String lines) {
    var form = MultipartEntityBuilder.create();
    fields.forEach(form::addTextBody);
    form.addBinaryBody("file", lines.getBytes(UTF_8), LINES, fileName);
    var post = new HttpPost(address(path));
    post.setEntity(form.build());
    return exchange(post, HttpRest::json);
  }

  /** Reads a file line by line, skipping empty lines. */
  public void lines(String path, Consumer<String> reader) {
    var _ =
        exchange(
            new HttpGet(address(path)),
            body -> {
              var lines = new BufferedReader(new InputStreamReader(body.stream(), UTF_8));
              for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                  reader.accept(line);
                }
              }
              return path;
            });
  }

  private URI address(String path) {
    return HttpChat.below(requireNonNull(deployment.baseUrl(), "base URL"), path);
  }

  private static JsonNode json(Body body) throws IOException {
    return Body.json(body.bytes(Body.LONGEST_ANSWER, ChunkSink.NONE), ChunkSink.NONE);
  }

  private <T> T exchange(HttpUriRequestBase request, Reader<T> reader) {
    protocol.headers(deployment).forEach(request::setHeader);
    var limits = new Timeouts(deployment.timeouts().connect(), longest, longest, longest);
    try (var exchange = new ProviderExchange(clients, request, limits)) {
      var response = exchange.send();
      if (response.getCode() < 200 || response.getCode() >= 300) {
        throw refusal(response);
      }
      return reader.read(Body.of(response));
    } catch (AnswerTooLarge e) {
      throw failed(FailureKind.TOO_LARGE, String.valueOf(e.getMessage()));
    } catch (MalformedAnswer e) {
      throw failed(FailureKind.MALFORMED, e.detail());
    } catch (CancellationException e) {
      throw failed(FailureKind.TIMED_OUT, String.valueOf(e.getMessage()));
    } catch (UnknownHostException e) {
      throw failed(FailureKind.UNAVAILABLE, "there is no host " + e.getMessage());
    } catch (IOException e) {
      throw failed(FailureKind.UNAVAILABLE, String.valueOf(e.getMessage()));
    }
  }

  private ProviderRequestFailed refusal(ClassicHttpResponse response) throws IOException {
    var status = response.getCode();
    var json = Body.refusal(response);
    var error = json == null ? null : protocol.error(json);
    var words = error == null ? "" : ": " + error.message();
    return failed(ProviderError.kindOf(status), "HTTP " + status + words);
  }

  private ProviderRequestFailed failed(FailureKind kind, String detail) {
    return new ProviderRequestFailed(kind, deployment + ": " + deployment.masked(detail));
  }
}
