package dev.plimsoll.work;

import dev.plimsoll.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The table {@code work_task} as seen by the nodes that work. */
final class TaskTable {
  private static final String OURS =
      " WHERE kind = ? AND id = ? AND fence = ? AND state = 'RUNNING'";
  private static final String NEXT_DUE =
      "(SELECT kind, due_at FROM work_task WHERE kind = ? AND due_at IS NOT NULL"
          + " ORDER BY due_at FETCH FIRST ROW ONLY)";

  private final Sql sql;

  TaskTable(Sql sql) {
    this.sql = sql;
  }

  /** A task as it was found when it was claimed. */
  record Found(TaskClaim claim, @Nullable String data, int attempts, @Nullable String failure) {}

  /** False if there is one of this kind and id already. */
  boolean add(String kind, String id, @Nullable String data, Instant due, Instant now) {
    return add(kind, id, data, null, due, now);
  }

  private boolean add(
      String kind,
      String id,
      @Nullable String data,
      @Nullable String schedule,
      Instant due,
      Instant now) {
    return sql.update(
            "INSERT INTO work_task (kind, id, state, data, schedule, due_at, fence, attempts,"
                + " created_at, changed_at) VALUES (?, ?, 'WAITING', ?, ?, ?, 0, 0, ?, ?)"
                + " ON CONFLICT DO NOTHING",
            kind,
            id,
            data,
            schedule,
            due,
            now,
            now)
        == 1;
  }

  /** Plans a scheduled task. If the schedule has not changed, the next run stays as it is. */
  void plan(String kind, String schedule, Instant due, Instant now) {
    if (!add(kind, kind, null, schedule, due, now)) {
      sql.update(
          "UPDATE work_task SET schedule = ?, due_at = ? WHERE kind = ? AND id = ?"
              + " AND schedule <> ? AND state = 'WAITING'",
          schedule,
          due,
          kind,
          kind,
          schedule);
    }
  }

  /** When the next task of each kind may be claimed; kinds without tasks are left out. */
  Map<String, Instant> nextDue(Collection<String> kinds) {
    var due = new HashMap<String, Instant>();
    if (!kinds.isEmpty()) {
      var each = kinds.stream().map(_ -> NEXT_DUE).toList();
      sql.rows(
              String.join(" UNION ALL ", each),
              row -> Map.entry(row.getString(1), instant(row, 2)),
              kinds.toArray())
          .forEach(next -> due.put(next.getKey(), next.getValue()));
    }
    return due;
  }

  /**
   * Claims due tasks, the longest due first. To be called in a transaction: until it ends, other
   * nodes skip these tasks.
   */
  List<Found> claim(String kind, int limit, String node, Instant now, Instant until) {
    var found =
        sql.rows(
            "SELECT id, data, fence, attempts, failure FROM work_task WHERE kind = ? AND due_at <="
                + " ? ORDER BY due_at FETCH FIRST "
                + limit
                + " ROWS ONLY FOR UPDATE SKIP LOCKED",
            row -> found(kind, row),
            kind,
            now);
    if (found.isEmpty()) {
      return found;
    }
    sql.updateAll(
        "UPDATE work_task SET state = 'RUNNING', node = ?, due_at = ?, fence = ?, attempts = ?,"
            + " run_again = FALSE, changed_at = ? WHERE kind = ? AND id = ?",
        found.stream()
            .map(task ->
                new Object[] {
                  node, until, task.claim().fence(), task.attempts(), now, kind, task.claim().id()
                })
            .toList());
    return found;
  }

  private static Found found(String kind, ResultSet row) throws SQLException {
    return new Found(
        new TaskClaim(kind, row.getString("id"), row.getInt("fence") + 1),
        row.getString("data"),
        row.getInt("attempts") + 1,
        row.getString("failure"));
  }

  /** Extends the leases of claims that are still the latest of their tasks. */
  void renew(Collection<TaskClaim> claims, Instant until) {
    sql.updateAll(
        "UPDATE work_task SET due_at = ?" + OURS,
        claims.stream()
            .map(claim -> new Object[] {until, claim.kind(), claim.id(), claim.fence()})
            .toList());
  }

  /** Locks a claimed task until the transaction ends; false if the claim is not the latest. */
  boolean lock(TaskClaim claim) {
    return !sql.rows(
            "SELECT id FROM work_task" + OURS + " FOR UPDATE",
            row -> row.getString(1),
            claim.kind(),
            claim.id(),
            claim.fence())
        .isEmpty();
  }

  /** Deletes a claimed task; false if it was to run at once meanwhile. */
  boolean delete(TaskClaim claim) {
    return sql.update(
            "DELETE FROM work_task" + OURS + " AND run_again = FALSE",
            claim.kind(),
            claim.id(),
            claim.fence())
        == 1;
  }

  /**
   * Puts a task back after an attempt that went well; it is due now if it was to run at once
   * meanwhile.
   *
   * @param schedule null to leave it as it is
   */
  boolean putBack(TaskClaim claim, Instant due, @Nullable String schedule, Instant now) {
    return sql.update(
            "UPDATE work_task SET state = 'WAITING', node = NULL, attempts = 0, failure = NULL,"
                + " due_at = CASE WHEN run_again THEN CAST(? AS TIMESTAMP(6) WITH TIME ZONE)"
                + " ELSE CAST(? AS TIMESTAMP(6) WITH TIME ZONE) END,"
                + " schedule = COALESCE(?, schedule), changed_at = ?"
                + OURS,
            now,
            due,
            schedule,
            now,
            claim.kind(),
            claim.id(),
            claim.fence())
        == 1;
  }

  /** Makes a running task wait again, due now; false if it is no longer claimed so. */
  boolean handOver(TaskClaim claim, Instant now) {
    return sql.update(
            "UPDATE work_task SET state = 'WAITING', node = NULL, due_at = ?, changed_at = ?"
                + OURS,
            now,
            now,
            claim.kind(),
            claim.id(),
            claim.fence())
        == 1;
  }

  /** Puts a task back after that many failed attempts. */
  boolean putBack(TaskClaim claim, Instant due, int attempts, String failure, Instant now) {
    return sql.update(
            "UPDATE work_task SET state = 'WAITING', node = NULL, due_at = ?, attempts = ?,"
                + " failure = ?, changed_at = ?"
                + OURS,
            due,
            attempts,
            failure,
            now,
            claim.kind(),
            claim.id(),
            claim.fence())
        == 1;
  }

  /**
   * Makes a task due now, or once more if it is running. One that waits after a failure goes on
   * waiting.
   */
  void runNow(String kind, String id, Instant now) {
    sql.update(
        "UPDATE work_task SET run_again = (state = 'RUNNING'), due_at = CASE"
            + " WHEN state = 'WAITING' AND attempts = 0"
            + " THEN CAST(? AS TIMESTAMP(6) WITH TIME ZONE) ELSE due_at END"
            + " WHERE kind = ? AND id = ?",
        now,
        kind,
        id);
  }

  boolean bury(TaskClaim claim, String failure, Instant now) {
    return sql.update(
            "UPDATE work_task SET state = 'DEAD', node = NULL, due_at = NULL, failure = ?,"
                + " changed_at = ?"
                + OURS,
            failure,
            now,
            claim.kind(),
            claim.id(),
            claim.fence())
        == 1;
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
