package dev.plimsoll.models.http;

import dev.plimsoll.models.api.Timeouts;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.jspecify.annotations.Nullable;

/**
 * One question to a provider over HTTP and what comes back, under time limits. Closing it before
 * the end cancels it at once.
 */
final class ProviderExchange implements AutoCloseable {
  private static final Duration LINGER = Duration.ofMillis(100);

  private final HttpClientPool clients;
  private final HttpUriRequestBase question;
  private final Timeouts limits;
  private final DeadlineTimer timer;

  ProviderExchange(HttpClientPool clients, HttpUriRequestBase question, Timeouts limits) {
    this.clients = clients;
    this.question = question;
    this.limits = limits;
    timer = clients.watch(question, limits.total());
  }

  ClassicHttpResponse send() throws IOException {
    return clients.send(question, limits.connect());
  }

  void expectFirstToken() {
    timer.expect("the first token", limits.firstToken());
  }

  void expectNextToken() {
    timer.expect("the next token", limits.betweenTokens());
  }

  /** Reads to the end of a body that has told all it has to, so that its connection is kept. */
  void finish(InputStream body) {
    timer.expect("the end of the body", LINGER);
    try {
      var _ = body.skip(Long.MAX_VALUE);
    } catch (IOException _) {
      // The answer is there; only the connection is not.
    }
  }

  /** The time limit that has passed, in words; null where none has. */
  @Nullable String passedLimit() {
    return timer.passed();
  }

  @Override
  public void close() {
    timer.close();
    question.abort();
  }
}
