package dev.plimsoll.jobs;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import dev.plimsoll.platform.IdSource;
import dev.plimsoll.platform.lifecycle.StartOrder;
import dev.plimsoll.platform.outbound.OutboundHttp;
import dev.plimsoll.work.ClaimedTask;
import dev.plimsoll.work.RetryPolicy;
import dev.plimsoll.work.TaskHandler;
import dev.plimsoll.work.TaskKind;
import dev.plimsoll.work.TaskResult;
import dev.plimsoll.work.Tasks;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * Sends webhooks that jobs are over, at least once: what is not acknowledged is sent again after
 * growing waits, for about 18 hours; then it is given up.
 */
@ApplicationScoped
class Webhooks implements TaskHandler {
  private static final TaskKind KIND =
      new TaskKind("webhook", new RetryPolicy(16, Duration.ofSeconds(2), Duration.ofDays(1)));
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int AT_ONCE = 20;
  private static final int OK_FROM = 200;
  private static final int OK_BELOW = 300;

  @Inject WebhookSecret secret;
  @Inject Tasks tasks;
  @Inject IdSource ids;
  @Inject Clock clock;

  @Inject OutboundHttp outbound;

  @SuppressWarnings("NullAway.Init") // by @PostConstruct
  private CloseableHttpClient client;

  @PostConstruct
  void open() {
    var limits =
        ConnectionConfig.custom()
            .setConnectTimeout(Timeout.of(CONNECT))
            .setSocketTimeout(Timeout.of(PATIENCE))
            .build();
    client = outbound.client(pool -> pool.setDefaultConnectionConfig(limits));
  }

  @PreDestroy
  void close() {
    client.close(CloseMode.IMMEDIATE);
  }

  void begin(@Observes @Priority(StartOrder.BACKGROUND) Startup event) {
    if (secret.isThere()) {
      tasks.handle(KIND, AT_ONCE, this);
    }
  }

  /** Queues the webhook of a job that is over, if it has one. */
  void queue(JobHead job, JobState state, Instant now) {
    if (job.webhook() != null) {
      var webhook = new Webhook(job.webhook(), WebhookBody.of(job, state, now));
      var _ = tasks.add(KIND, ids.next(), webhook);
    }
  }

  @Override
  public TaskResult work(ClaimedTask task) {
    return send(task.id(), task.data(Webhook.class));
  }

  TaskResult send(String id, Webhook webhook) {
    var problem = problem(id, webhook);
    return problem.isEmpty()
        ? TaskResult.done()
        : TaskResult.failed(webhook.url() + ": " + problem);
  }

  /** Why the webhook could not be delivered; empty if it was. */
  private String problem(String id, Webhook webhook) {
    try {
      var request = request(id, webhook);
      // A receiver that goes on sending, byte by byte, does not hold its caller.
      CompletableFuture.delayedExecutor(PATIENCE.toMillis(), MILLISECONDS).execute(request::abort);
      try (var response = client.executeOpen(null, request, null)) {
        var status = response.getCode();
        return status >= OK_FROM && status < OK_BELOW ? "" : "HTTP " + status;
      } finally {
        request.abort();
      }
    } catch (IOException | IllegalArgumentException e) {
      return e.toString();
    }
  }

  /**
   * @throws IllegalArgumentException if the address cannot be called
   */
  private HttpPost request(String id, Webhook webhook) {
    var address = URI.create(webhook.url());
    if (address.getHost() == null) {
      throw new IllegalArgumentException("expected an address with the name of a host");
    }
    var seconds = clock.instant().getEpochSecond();
    var request = new HttpPost(address);
    request.setHeader("webhook-id", id);
    request.setHeader("webhook-timestamp", Long.toString(seconds));
    request.setHeader(
        "webhook-signature", Signature.of(secret.bytes(), id, seconds, webhook.body()));
    request.setEntity(new StringEntity(webhook.body(), ContentType.APPLICATION_JSON));
    return request;
  }
}
