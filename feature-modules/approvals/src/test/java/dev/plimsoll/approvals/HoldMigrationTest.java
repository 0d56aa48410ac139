package dev.plimsoll.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.platform.Sql;
import dev.plimsoll.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Answers that were held when every node looked for their time end by tasks. */
class HoldMigrationTest {
  private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

  @Test
  void keeps_the_time_of_held_answers_on_h2() {
    keepsTheTimeOfHeldAnswers(TestDatabase.H2.create());
  }

  @Test
  void keeps_the_time_of_held_answers_on_postgresql() {
    keepsTheTimeOfHeldAnswers(TestDatabase.POSTGRESQL.create());
  }

  private static void keepsTheTimeOfHeldAnswers(DataSource database) {
    var sql = new Sql(database);
    TestDatabase.migrate(database, "V2026.11.21.2901__reviews_decision.sql");
    decision(sql, "1", HoldNews.QUEUE, "held", null);
    decision(sql, "2", HoldNews.QUEUE, "decided", NOON);
    decision(sql, "3", "another queue", "other", null);
    TestDatabase.migrate(database, "V2026.11.28.1500__work.sql");
    TestDatabase.migrate(database, "V2026.11.28.3105__serving_hold_tasks.sql");

    assertThat(
            sql.rows(
                "SELECT kind, id, state, due_at FROM work_task",
                row ->
                    List.of(
                        row.getString("kind"),
                        row.getString("id"),
                        row.getString("state"),
                        Sql.instant(row, "due_at"))))
        .containsExactly(
            List.of(HoldDeadlines.KIND.name(), "held", "WAITING", NOON.plusSeconds(60)));
  }

  private static void decision(
      Sql sql, String id, String queue, String subject, @Nullable Instant decided) {
    sql.insert(
        "review_decision",
        "id, queue, subject, asked_at, due_at, decided_at",
        id,
        queue,
        subject,
        NOON,
        NOON.plusSeconds(60),
        decided);
  }
}
