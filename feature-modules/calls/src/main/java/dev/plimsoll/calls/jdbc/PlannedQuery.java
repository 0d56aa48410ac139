package dev.plimsoll.calls.jdbc;

import dev.plimsoll.platform.Sql;
import dev.plimsoll.platform.SqlFailure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A query that PostgreSQL plans for these very values. A plan for any values, which it makes of a
 * statement that comes often, looks through whole days for what is rare.
 */
public record PlannedQuery(String query, List<Object> values) {
  public PlannedQuery {
    values = List.copyOf(values);
  }

  public <T> List<T> rows(Sql sql, Sql.Reader<T> reader) {
    return rows(sql, reader, 0);
  }

  /** Empty when PostgreSQL has not found all of them in time. */
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
