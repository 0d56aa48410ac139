package dev.plimsoll.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.platform.Json;
import dev.plimsoll.platform.Sql;
import dev.plimsoll.testing.TestDatabase;
import java.time.Instant;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What was to be done when jobs and webhooks had queues of their own is done as tasks. */
class JobMigrationTest {
  private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");
  private static final Webhook AWKWARD =
      new Webhook(
          "https://shop.example/a\"b\\c", "{\"type\":\"job.done\",\"say\":\"a \\\"b\\\" \\\\ c\"}");

  /** A task as the migration leaves it. */
  private record Left(String kind, String id, String state, String data, int fence, int attempts) {}

  @Test
  void keeps_open_jobs_and_webhooks_on_h2() {
    keepsOpenJobsAndWebhooks(TestDatabase.H2.create());
  }

  @Test
  void keeps_open_jobs_and_webhooks_on_postgresql() {
    keepsOpenJobsAndWebhooks(TestDatabase.POSTGRESQL.create());
  }

  private static void keepsOpenJobsAndWebhooks(DataSource database) {
    var sql = new Sql(database);
    TestDatabase.migrate(database, "V2026.11.21.3102__serving_job.sql");
    job(sql, "new", "QUEUED", 0, null);
    job(sql, "begun", "RUNNING", 2, NOON.plusSeconds(20));
    job(sql, "over", "DONE", 1, NOON);
    var _ =
        sql.update(
            "INSERT INTO serving_webhook (id, url, body, attempts, next_at) VALUES (?, ?, ?, ?, ?)",
            "hook",
            AWKWARD.url(),
            AWKWARD.body(),
            3,
            NOON);
    TestDatabase.migrate(database, "V2026.11.28.1500__work.sql");
    TestDatabase.migrate(database, "V2026.11.28.3104__serving_job_tasks.sql");

    assertThat(
            sql.rows(
                "SELECT kind, id, state, data, fence, attempts FROM work_task ORDER BY kind, id",
                row ->
                    new Left(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getInt(5),
                        row.getInt(6))))
        .containsExactly(
            new Left("answer-job", "call of begun", "WAITING", "\"begun\"", 2, 0),
            new Left("answer-job", "call of new", "WAITING", "\"new\"", 0, 0),
            new Left("webhook", "hook", "WAITING", Json.write(AWKWARD), 3, 3));
    assertThat(sql.rows("SELECT id FROM serving_job ORDER BY id", row -> row.getString(1)))
        .containsExactly("begun", "new", "over");
  }

  private static void job(Sql sql, String id, String state, int attempt, @Nullable Instant lease) {
    var _ =
        sql.update(
            "INSERT INTO serving_job (id, state, stage, feature, asker, call, question, attempt,"
                + " lease_until, created_at) VALUES (?, ?, 'queued', 'help', 'uma', ?, '{}', ?, ?, ?)",
            id,
            state,
            "call of " + id,
            attempt,
            lease,
            NOON);
  }
}
