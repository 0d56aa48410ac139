package dev.plimsoll.jobs;

import dev.plimsoll.platform.IdSource;
import dev.plimsoll.platform.StartOrder;
import dev.plimsoll.work.ClaimedTask;
import dev.plimsoll.work.RetryPolicy;
import dev.plimsoll.work.TaskHandler;
import dev.plimsoll.work.TaskKind;
import dev.plimsoll.work.TaskResult;
import dev.plimsoll.work.Tasks;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

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

  @SuppressWarnings("NullAway.Init") // by @PostConstruct
  private HttpClient client;

  @PostConstruct
  void open() {
    client =
        HttpClient.newBuilder().followRedirects(Redirect.NEVER).connectTimeout(CONNECT).build();
  }

  void begin(@Observes @Priority(StartOrder.BACKGROUND) Startup event) {
    if (secret.isThere()) {
      tasks.handle(KIND, AT_ONCE, this);
    }
  }

  /** Queues the webhook of a job that is over, if it has one. */
  void queue(AnswerJob job, JobState state, Instant now) {
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
      var status = client.send(request(id, webhook), BodyHandlers.discarding()).statusCode();
      return status >= OK_FROM && status < OK_BELOW ? "" : "HTTP " + status;
    } catch (IOException | IllegalArgumentException e) {
      return e.toString();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "interrupted";
    }
  }

  /**
   * @throws IllegalArgumentException if the address cannot be called
   */
  private HttpRequest request(String id, Webhook webhook) {
    var seconds = clock.instant().getEpochSecond();
    var signature = Signature.of(secret.bytes(), id, seconds, webhook.body());
    return HttpRequest.newBuilder(URI.create(webhook.url()))
        .timeout(PATIENCE)
        .header("Content-Type", "application/json")
        .header("webhook-id", id)
        .header("webhook-timestamp", Long.toString(seconds))
        .header("webhook-signature", signature)
        .POST(BodyPublishers.ofString(webhook.body()))
        .build();
  }
}
