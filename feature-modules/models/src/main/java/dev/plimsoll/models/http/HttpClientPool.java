package dev.plimsoll.models.http;

import dev.plimsoll.platform.outbound.OutboundHttp;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/** The connection pool to all providers, and the timer of their time limits. */
final class HttpClientPool implements AutoCloseable {
  /**
   * In bytes. A connection holds three; the 32 kB of the library took 200 MB of 2,000 streams. The
   * head of an answer fits.
   */
  private static final int BUFFER = 2048;

  private final CloseableHttpClient client;
  private final ScheduledThreadPoolExecutor timer;
  private final Set<HttpUriRequestBase> open = ConcurrentHashMap.newKeySet();

  /**
   * How long a question waits for a connection of the pool, which has enough of them: longer only
   * where this machine is too busy.
   */
  private static final Timeout LEASE = Timeout.ofSeconds(10);

  HttpClientPool(OutboundHttp outbound, int connectionsPerHost) {
    client =
        outbound.client(pool ->
            pool.setMaxConnPerRoute(connectionsPerHost)
                .setMaxConnTotal(Integer.MAX_VALUE)
                .setConnectionFactory(connections()));
    var thread = Thread.ofPlatform().daemon().name("provider time limits").factory();
    timer = new ScheduledThreadPoolExecutor(1, thread);
    timer.setRemoveOnCancelPolicy(true);
  }

  private static ManagedHttpClientConnectionFactory connections() {
    return ManagedHttpClientConnectionFactory.builder()
        .http1Config(Http1Config.custom().setBufferSize(BUFFER).build())
        .build();
  }

  /** Sends a question and waits for the head of the response. */
  ClassicHttpResponse send(HttpUriRequestBase question, Duration connectWithin) throws IOException {
    question.setConfig(config(Timeout.of(connectWithin)));
    return client.executeOpen(null, question, null);
  }

  /** The limits of one exchange, which is cancelled when one is exceeded. */
  DeadlineTimer watch(HttpUriRequestBase question, Duration total) {
    open.add(question);
    return new DeadlineTimer(timer, total, question::abort);
  }

  /** Ends an exchange, be it over or not. */
  void end(HttpUriRequestBase question) {
    open.remove(question);
    question.abort();
  }

  /** Cancels all exchanges. */
  void cutOff() {
    open.forEach(HttpUriRequestBase::abort);
  }

  // Deprecated in favour of one limit for each host; ours belongs to the deployment.
  @SuppressWarnings("deprecation")
  private static RequestConfig config(Timeout connect) {
    return RequestConfig.custom()
        .setConnectTimeout(connect)
        .setConnectionRequestTimeout(LEASE)
        .build();
  }

  @Override
  public void close() {
    timer.shutdownNow();
    client.close(CloseMode.GRACEFUL);
  }
}
