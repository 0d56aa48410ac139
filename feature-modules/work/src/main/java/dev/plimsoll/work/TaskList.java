package dev.plimsoll.work;

import dev.plimsoll.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table {@code work_task} as admins see and change it. */
final class TaskList {
  private final Sql sql;

  TaskList(Sql sql) {
    this.sql = sql;
  }

  List<TaskSummary> summaries(Instant now) {
    return sql.rows(
        """
        SELECT kind,
          SUM(CASE WHEN state = 'WAITING' THEN 1 ELSE 0 END) AS waiting,
          SUM(CASE WHEN state = 'RUNNING' THEN 1 ELSE 0 END) AS running,
          SUM(CASE WHEN state = 'DEAD' THEN 1 ELSE 0 END) AS dead,
          MIN(CASE WHEN state = 'WAITING' AND due_at <= ? THEN due_at END) AS overdue
        FROM work_task WHERE schedule IS NULL GROUP BY kind ORDER BY kind
        """,
        row ->
            new TaskSummary(
                row.getString("kind"),
                row.getLong("waiting"),
                row.getLong("running"),
                row.getLong("dead"),
                instant(row, "overdue")),
        now);
  }

  /** The tasks in one state, latest change first. */
  List<TaskEntry> page(TaskState state, int offset, int limit) {
    return sql.rows(
        "SELECT kind, id, data, state, due_at, attempts, failure, created_at, changed_at"
            + " FROM work_task"
            + " WHERE state = ? AND schedule IS NULL ORDER BY changed_at DESC, kind, id"
            + " OFFSET ? ROWS FETCH NEXT ? ROWS ONLY",
        TaskList::entry,
        state.name(),
        offset,
        limit);
  }

  int count(TaskState state) {
    return sql.rows(
            "SELECT COUNT(*) FROM work_task WHERE state = ? AND schedule IS NULL",
            row -> row.getInt(1),
            state.name())
        .getFirst();
  }

  List<ScheduledTask> schedules() {
    return sql.rows(
        "SELECT kind, schedule, state, due_at, failure FROM work_task WHERE schedule IS NOT NULL"
            + " ORDER BY due_at, kind",
        row ->
            new ScheduledTask(
                row.getString("kind"),
                TaskSchedule.parse(row.getString("schedule")),
                row.getString("state").equals(TaskState.RUNNING.name()),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                row.getString("failure")));
  }

  /** Makes a dead task wait again, with all its attempts; false if it is not dead. */
  boolean revive(String kind, String id, Instant now) {
    return sql.update(
            "UPDATE work_task SET state = 'WAITING', due_at = ?, attempts = 0, changed_at = ?"
                + " WHERE kind = ? AND id = ? AND state = 'DEAD'",
            now,
            now,
            kind,
            id)
        == 1;
  }

  /** Deletes a dead task; false if it is not dead. */
  boolean delete(String kind, String id) {
    return sql.update(
            "DELETE FROM work_task WHERE kind = ? AND id = ? AND state = 'DEAD'", kind, id)
        == 1;
  }

  void deleteDead(Instant before) {
    sql.update("DELETE FROM work_task WHERE state = 'DEAD' AND changed_at < ?", before);
  }

  private static TaskEntry entry(ResultSet row) throws SQLException {
    return new TaskEntry(
        row.getString("kind"),
        row.getString("id"),
        row.getString("data"),
        TaskState.valueOf(row.getString("state")),
        instant(row, "due_at"),
        row.getInt("attempts"),
        row.getString("failure"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("changed_at", OffsetDateTime.class).toInstant());
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
