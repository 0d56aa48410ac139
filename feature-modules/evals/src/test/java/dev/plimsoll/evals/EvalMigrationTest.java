package dev.plimsoll.evals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.platform.Sql;
import dev.plimsoll.testing.TestDatabase;
import java.time.Instant;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Runs that were under way when they had leases of their own are worked on as tasks. */
class EvalMigrationTest {
  private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

  @Test
  void keeps_open_runs_and_schedules_on_h2() {
    keepsOpenRunsAndSchedules(TestDatabase.H2.create());
  }

  @Test
  void keeps_open_runs_and_schedules_on_postgresql() {
    keepsOpenRunsAndSchedules(TestDatabase.POSTGRESQL.create());
  }

  private static void keepsOpenRunsAndSchedules(DataSource database) {
    var sql = new Sql(database);
    TestDatabase.migrate(database, "V2026.11.21.1100__evals.sql");
    run(sql, "waiting", "WAITING", null);
    run(sql, "running", "RUNNING", NOON.plusSeconds(30));
    run(sql, "over", "FINISHED", null);
    set(sql, "weekly", NOON.plusSeconds(3_600));
    set(sql, "by-hand", null);
    TestDatabase.migrate(database, "V2026.11.28.1500__work.sql");
    TestDatabase.migrate(database, "V2026.11.28.3601__evals_tasks.sql");

    assertThat(
            sql.rows(
                "SELECT kind, id, state, CASE WHEN kind = 'eval-run' AND due_at <="
                    + " CURRENT_TIMESTAMP THEN created_at ELSE due_at END AS due_at"
                    + " FROM work_task ORDER BY kind, id",
                row ->
                    String.join(
                        " ",
                        row.getString("kind"),
                        row.getString("id"),
                        row.getString("state"),
                        Sql.instant(row, "due_at").toString())))
        .containsExactly(
            "eval-run running WAITING 2026-11-28T12:00:00Z",
            "eval-run waiting WAITING 2026-11-28T12:00:00Z",
            "scheduled-eval-run weekly WAITING 2026-11-28T13:00:00Z");
  }

  private static void run(Sql sql, String id, String state, @Nullable Instant lease) {
    sql.insert(
        "eval_run",
        "id, set_name, set_version, feature, started_how, started_by, state, case_count, done,"
            + " passed, errors, created_at, lease_until",
        id,
        "help",
        1,
        "help",
        "BY_HAND",
        "ann",
        state,
        2,
        0,
        0,
        0,
        NOON,
        lease);
  }

  private static void set(Sql sql, String name, @Nullable Instant nextRun) {
    sql.insert(
        "golden_set",
        "name, feature, description, version, case_count, next_run, changed_at",
        name,
        "help",
        "",
        1,
        2,
        nextRun,
        NOON);
  }
}
