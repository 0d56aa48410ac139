package dev.plimsoll.jobs;

import dev.plimsoll.platform.Background;
import dev.plimsoll.platform.Sql;
import dev.plimsoll.platform.StartOrder;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;

/**
 * Tells other applications that jobs are over, at least once: what is not acknowledged is told
 * again, each time after a longer wait, for about a day.
 */
@ApplicationScoped
class Webhooks {
  private static final Logger LOG = System.getLogger(Webhooks.class.getName());
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration LEASE = Duration.ofSeconds(30);
  private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
  private static final int MOST_ATTEMPTS = 16;
  private static final int AT_ONCE = 20;
  private static final int OK_FROM = 200;
  private static final int OK_BELOW = 300;

  @Inject Sql sql;
  @Inject WebhookSecret secret;
  @Inject Background background;
  @Inject Clock clock;

  @SuppressWarnings("NullAway.Init") // by @PostConstruct
  private HttpClient client;

  private record Due(String id, String url, String body, int attempts) {}

  @PostConstruct
  void open() {
    client =
        HttpClient.newBuilder().followRedirects(Redirect.NEVER).connectTimeout(CONNECT).build();
  }

  void begin(@Observes @Priority(StartOrder.BACKGROUND) Startup event) {
    background.repeat("Telling webhooks", PAUSE, this::tellDue);
  }

  private void tellDue() {
    if (!secret.isThere()) {
      return;
    }
    var due =
        sql.rows(
            "SELECT id, url, body, attempts FROM serving_webhook WHERE next_at <= ?"
                + " ORDER BY next_at FETCH FIRST "
                + AT_ONCE
                + " ROWS ONLY",
            row -> new Due(row.getString(1), row.getString(2), row.getString(3), row.getInt(4)),
            clock.instant());
    for (var one : due) {
      if (claim(one)) {
        var _ = background.start("A webhook", () -> tell(one));
      }
    }
  }

  /** One node tells it, and another one if that dies. */
  private boolean claim(Due due) {
    var now = clock.instant();
    return sql.update(
            "UPDATE serving_webhook SET attempts = attempts + 1, next_at = ?"
                + " WHERE id = ? AND attempts = ? AND next_at <= ?",
            now.plus(LEASE),
            due.id(),
            due.attempts(),
            now)
        == 1;
  }

  private void tell(Due due) {
    var problem = problem(due);
    if (problem.isEmpty()) {
      sql.update("DELETE FROM serving_webhook WHERE id = ?", due.id());
    } else if (due.attempts() + 1 >= MOST_ATTEMPTS) {
      LOG.log(Level.WARNING, "The webhook " + due.url() + " is given up: " + problem);
      sql.update("DELETE FROM serving_webhook WHERE id = ?", due.id());
    } else {
      LOG.log(Level.INFO, "The webhook " + due.url() + " is to be told again: " + problem);
      sql.update(
          "UPDATE serving_webhook SET next_at = ? WHERE id = ?",
          clock.instant().plus(FIRST_WAIT.multipliedBy(1L << due.attempts())),
          due.id());
    }
  }

  /** Why it could not be told; empty when it was. */
  private String problem(Due due) {
    var seconds = clock.instant().getEpochSecond();
    var request =
        HttpRequest.newBuilder(URI.create(due.url()))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header("webhook-id", due.id())
            .header("webhook-timestamp", Long.toString(seconds))
            .header(
                "webhook-signature", Signature.of(secret.bytes(), due.id(), seconds, due.body()))
            .POST(BodyPublishers.ofString(due.body()))
            .build();
    try {
      var status = client.send(request, BodyHandlers.discarding()).statusCode();
      return status >= OK_FROM && status < OK_BELOW ? "" : "HTTP " + status;
    } catch (IOException e) {
      return e.toString();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "interrupted";
    }
  }
}
