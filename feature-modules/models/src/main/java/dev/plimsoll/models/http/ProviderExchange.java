package dev.plimsoll.models.http;

import dev.plimsoll.models.api.Timeouts;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.jspecify.annotations.Nullable;

/**
 * One question to a provider over HTTP and its response, under time limits. Closing it early
 * cancels it at once.
 */
final class ProviderExchange implements AutoCloseable {
  private static final Duration LINGER = Duration.ofMillis(100);
  private static final Duration LAST_WORDS = Duration.ofSeconds(5);

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

  /**
   * Waits for what may follow the reason why the answer ended, such as the usage. Some providers
   * send neither that nor an end.
   */
  void expectLastWords() {
    var most = limits.betweenTokens();
    timer.expect("the end", LAST_WORDS.compareTo(most) < 0 ? LAST_WORDS : most);
  }

  /**
   * Has only the limit for the whole answer, while a piece is handed on: a caller who reads slowly
   * is no provider that is silent.
   */
  void expectNothing() {
    timer.expectNothing();
  }

  /** Reads the rest of a body whose content is complete, so that the connection can be reused. */
  void finish(InputStream body) {
    timer.expect("the end of the body", LINGER);
    try {
      var _ = body.skip(Long.MAX_VALUE);
    } catch (IOException _) {
      // The answer is complete; only the connection is lost.
    }
  }

  /** The time limit that was exceeded, as a text; null if none was. */
  @Nullable String passedLimit() {
    return timer.passed();
  }

  /** Whether the time for the whole answer was exceeded, rather than that for its next piece. */
  boolean isOutOfTime() {
    return timer.isOutOfTime();
  }

  @Override
  public void close() {
    timer.close();
    clients.end(question);
  }
}
