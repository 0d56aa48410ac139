package dev.plimsoll.calls.jdbc;

import dev.plimsoll.platform.Sql;
import dev.plimsoll.platform.SqlFailure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A query that PostgreSQL plans for its actual values. A generic plan, which it makes of frequent
 * statements, would search whole days for rare values.
 */
public record PlannedQuery(String query, List<Object> values) {
  public PlannedQuery {
    values = List.copyOf(values);
  }

  public <T> List<T> rows(Sql sql, Sql.Reader<T> reader) {
    return rows(sql, reader, 0);
  }

  /** The rows; empty if PostgreSQL has not found all of them in time. */
  public <T> Optional<List<T>> rowsInTime(Sql sql, Sql.Reader<T> reader, Duration limit) {
    try {
      return Optional.of(rows(sql, reader, limit.toMillis() + 1));
    } catch (SqlFailure e) {
      if (e.isDueToTime()) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private <T> List<T> rows(Sql sql, Sql.Reader<T> reader, long millis) {
    if (!sql.isPostgres()) {
      return sql.rows(query, reader, values.toArray());
    }
    return sql.callInTransaction(own -> {
      own.execute(
          "SET LOCAL plan_cache_mode = force_custom_plan; SET LOCAL statement_timeout = " + millis);
      return own.rows(query, reader, values.toArray());
    });
  }
}
