package dev.plimsoll.batches;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.platform.Sql;
import dev.plimsoll.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Batches that were worked on when they had leases of their own are worked on as tasks. */
class BatchMigrationTest {
  private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

  @Test
  void keeps_open_batches_and_parcels_on_h2() {
    keepsOpenBatchesAndParcels(TestDatabase.H2.create());
  }

  @Test
  void keeps_open_batches_and_parcels_on_postgresql() {
    keepsOpenBatchesAndParcels(TestDatabase.POSTGRESQL.create());
  }

  private static void keepsOpenBatchesAndParcels(DataSource database) {
    var sql = new Sql(database);
    for (var name :
        List.of(
            "V2026.11.21.3300__serving_batch.sql",
            "V2026.11.21.3301__serving_parcel.sql",
            "V2026.11.21.3302__serving_batch_asker.sql",
            "V2026.11.21.3303__serving_parcel_key.sql")) {
      TestDatabase.migrate(database, name);
    }
    sql.insert(
        "serving_batch_file",
        "id, tenant, feature, name, bytes, content, created_at",
        "file-1",
        "default",
        "help",
        "q.jsonl",
        4,
        "{}\n\n",
        NOON);
    batch(sql, "open", "IN_PROGRESS");
    batch(sql, "cancelled", "CANCELLING");
    batch(sql, "over", "COMPLETED");
    item(sql, 1, "WAITING", null, null, null);
    item(sql, 2, "RUNNING", NOON, null, null);
    item(sql, 3, "RUNNING", NOON, "hand", null);
    item(sql, 4, "RUNNING", null, "out", "{}");
    item(sql, 5, "DONE", NOON, null, null);
    parcel(sql, "out", "OUT");
    parcel(sql, "ended", "OVER");
    TestDatabase.migrate(database, "V2026.11.28.1500__work.sql");
    TestDatabase.migrate(database, "V2026.11.28.1501__work_run_again.sql");
    TestDatabase.migrate(database, "V2026.11.28.3304__serving_batch_tasks.sql");
    TestDatabase.migrate(database, "V2026.11.29.3305__serving_batch_chunk.sql");

    assertThat(
            sql.rows(
                "SELECT file, number, content FROM serving_batch_chunk",
                row -> row.getString(1) + " " + row.getInt(2) + " " + row.getString(3)))
        .containsExactly("file-1 1 {}\n\n");

    assertThat(
            sql.rows(
                "SELECT kind, id, state, data, fence, CASE WHEN kind = 'batch' AND due_at <="
                    + " CURRENT_TIMESTAMP THEN created_at ELSE due_at END AS due_at"
                    + " FROM work_task ORDER BY kind, id",
                row ->
                    String.join(
                        " ",
                        row.getString("kind"),
                        row.getString("id"),
                        row.getString("state"),
                        row.getString("data"),
                        row.getString("fence"),
                        Sql.instant(row, "due_at").toString())))
        .containsExactly(
            "batch cancelled WAITING \"cancelled\" 0 2026-11-28T12:00:00Z",
            "batch open WAITING \"open\" 0 2026-11-28T12:00:00Z",
            "provider-batch out WAITING \"out\" 2 2026-11-28T12:00:30Z");
    assertThat(
            sql.rows(
                "SELECT number, state FROM serving_batch_item ORDER BY number",
                row -> row.getInt("number") + " " + row.getString("state")))
        .containsExactly("1 WAITING", "2 WAITING", "3 WAITING", "4 RUNNING", "5 DONE");
  }

  private static void batch(Sql sql, String id, String state) {
    sql.insert(
        "serving_batch",
        "id, file, feature, tenant, submitter, metadata, state, total, done, failed, dropped,"
            + " cost_micros, streak, created_at",
        id,
        "file",
        "help",
        "default",
        "key app",
        "{}",
        state,
        5,
        1,
        0,
        0,
        0,
        0,
        NOON);
  }

  private static void item(
      Sql sql,
      int number,
      String state,
      @Nullable Instant lease,
      @Nullable String parcel,
      @Nullable String prepared) {
    sql.insert(
        "serving_batch_item",
        "batch, number, custom_id, state, question, attempt, tries, cost_micros, lease_until,"
            + " parcel, prepared",
        "open",
        number,
        "q" + number,
        state,
        "{}",
        1,
        0,
        0,
        lease,
        parcel,
        prepared);
  }

  private static void parcel(Sql sql, String id, String state) {
    sql.insert(
        "serving_parcel",
        "id, batch, model, size, state, cancelled, tries, attempt, look_at, created_at",
        id,
        "open",
        "small",
        1,
        state,
        false,
        0,
        2,
        NOON.plusSeconds(30),
        NOON);
  }
}
