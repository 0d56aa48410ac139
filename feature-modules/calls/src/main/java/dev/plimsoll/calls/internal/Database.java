package dev.plimsoll.calls.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The database by plain JDBC, outside of any transaction of the container. */
public final class Database {
  private final DataSource source;
  private volatile @Nullable String product;

  public Database(DataSource source) {
    this.source = source;
  }

  /** Makes a value of the current row. */
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** What is done in one transaction. */
  interface Work {
    void in(Connection connection) throws SQLException;
  }

  /** All rows that a query gives. */
  <T> List<T> list(String sql, List<?> values, Row<T> row) {
    try (var connection = source.getConnection()) {
      return list(connection, sql, values, row);
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /**
   * All rows that a query gives, planned for these very values. A plan for any values, which
   * PostgreSQL makes of a statement that comes often, looks through whole days for what is rare.
   */
  <T> List<T> listPlanned(String sql, List<?> values, Row<T> row) {
    return planned(sql, values, row, Duration.ZERO);
  }

  /** As {@link #listPlanned}; empty when PostgreSQL has not found all of them in time. */
  <T> Optional<List<T>> listInTime(String sql, List<?> values, Row<T> row, Duration limit) {
    try {
      return Optional.of(planned(sql, values, row, limit.plusMillis(1)));
    } catch (DatabaseFailure e) {
      if (e.isDueToTime()) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private <T> List<T> planned(String sql, List<?> values, Row<T> row, Duration limit) {
    if (!isPostgres()) {
      return list(sql, values, row);
    }
    var all = new ArrayList<T>();
    transact(connection -> {
      execute(
          connection,
          "SET LOCAL plan_cache_mode = force_custom_plan; SET LOCAL statement_timeout = "
              + limit.toMillis());
      all.addAll(list(connection, sql, values, row));
    });
    return all;
  }

  <T> Optional<T> first(String sql, List<?> values, Row<T> row) {
    return list(sql, values, row).stream().findFirst();
  }

  static <T> List<T> list(Connection connection, String sql, List<?> values, Row<T> row)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      new Binder(statement).all(values);
      try (var rows = statement.executeQuery()) {
        var all = new ArrayList<T>();
        while (rows.next()) {
          all.add(row.read(rows));
        }
        return all;
      }
    }
  }

  static int update(Connection connection, String sql, List<?> values) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      new Binder(statement).all(values);
      return statement.executeUpdate();
    }
  }

  /** Does all of the work or nothing. */
  void transact(Work work) {
    try (var connection = source.getConnection()) {
      connection.setAutoCommit(false);
      work(connection, work);
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private static void work(Connection connection, Work work) throws SQLException {
    try {
      work.in(connection);
      connection.commit();
    } catch (SQLException | RuntimeException e) {
      rollBack(connection, e);
      throw e;
    }
  }

  private static void rollBack(Connection connection, Exception reason) {
    try {
      connection.rollback();
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      reason.addSuppressed(e);
    }
  }

  /** Does work in the transaction that the container has begun. */
  void join(Work work) {
    try (var connection = source.getConnection()) {
      work.in(connection);
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  boolean isPostgres() {
    if (product == null) {
      product = product();
    }
    return product.equals("PostgreSQL");
  }

  private String product() {
    try (var connection = source.getConnection()) {
      return connection.getMetaData().getDatabaseProductName();
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /**
   * What was committed survives the death of the process when this returns. PostgreSQL sees to that
   * with every commit; H2 writes commits to its file up to half a second later.
   */
  void harden() {
    try (var connection = source.getConnection()) {
      if (!isPostgres()) {
        var _ = update(connection, "CHECKPOINT SYNC", List.of());
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }
}
