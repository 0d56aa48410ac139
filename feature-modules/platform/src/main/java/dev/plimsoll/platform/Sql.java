package dev.plimsoll.platform;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Access to the database: SQL statements, their values, and readers that make records of rows.
 *
 * <p>Inside a transaction of the container, a statement is part of it. Without one, it commits by
 * itself, except within {@link #runInTransaction}.
 *
 * <p>Values stand for the question marks in their order: texts, numbers, booleans, dates and null
 * as they are, an instant for a column with time zone, an enum by its name, an id or another record
 * by its text, and an array of texts for {@code = ANY(?)}.
 */
public final class Sql {
  private final Connections database;
  private final @Nullable Connection open;
  private final LongAdder statements;
  private volatile @Nullable String product;

  public Sql(DataSource database) {
    this(database::getConnection);
  }

  public Sql(Connections database) {
    this(database, null, new LongAdder());
  }

  /**
   * @param open the connection of our own transaction; null to take one for each statement
   */
  private Sql(Connections database, @Nullable Connection open, LongAdder statements) {
    this.database = database;
    this.open = open;
    this.statements = statements;
  }

  /** Makes a value of a query's current row. */
  public interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Gives a connection to be closed after its use. */
  public interface Connections {
    Connection borrow() throws SQLException;
  }

  private interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  private interface Execution<T> {
    T of(PreparedStatement statement) throws SQLException;
  }

  /** All rows of a query's result. */
  public <T> List<T> rows(String sql, Reader<T> reader, @Nullable Object... values) {
    return prepared(
        sql,
        statement -> {
          set(statement, values);
          try (var rows = statement.executeQuery()) {
            var read = new ArrayList<T>();
            while (rows.next()) {
              read.add(reader.read(rows));
            }
            return read;
          }
        });
  }

  /** The first row of a query's result. */
  public <T> Optional<T> first(String sql, Reader<T> reader, @Nullable Object... values) {
    return rows(sql, reader, values).stream().findFirst();
  }

  /** The number that a query returns, such as a count. */
  public long number(String sql, @Nullable Object... values) {
    return first(sql, row -> row.getLong(1), values).orElseThrow();
  }

  /** Changes rows and returns how many. */
  public int update(String sql, @Nullable Object... values) {
    return prepared(
        sql,
        statement -> {
          set(statement, values);
          return statement.executeUpdate();
        });
  }

  /** Runs one statement with many lists of values and returns how many rows each has changed. */
  public int[] updateAll(String sql, Collection<? extends @Nullable Object[]> rows) {
    if (rows.isEmpty()) {
      return new int[0];
    }
    return prepared(
        sql,
        statement -> {
          for (var row : rows) {
            set(statement, row);
            statement.addBatch();
          }
          return statement.executeBatch();
        });
  }

  /**
   * Adds a row.
   *
   * @param columns separated by commas, in the order of the values
   */
  public void insert(String table, String columns, @Nullable Object... values) {
    var marks = String.join(", ", Collections.nCopies(values.length, "?"));
    update("INSERT INTO " + table + " (" + columns + ") VALUES (" + marks + ")", values);
  }

  /**
   * Changes a row, or adds it if there is none. If two add the same row at once, one of them fails.
   *
   * @param key the columns that identify the row, separated by commas
   * @param columns the others
   * @param values of the columns and then of the key
   */
  public void put(String table, String key, String columns, @Nullable Object... values) {
    var set = columns.replace(",", " = ?,") + " = ?";
    var where = key.replace(",", " = ? AND") + " = ?";
    if (update("UPDATE " + table + " SET " + set + " WHERE " + where, values) == 0) {
      insert(table, columns + ", " + key, values);
    }
  }

  /** Runs a statement that has no values and returns no rows, such as a change of tables. */
  public void execute(String sql) {
    on(connection -> {
      try (var statement = connection.createStatement()) {
        return statement.execute(sql);
      }
    });
  }

  /**
   * Runs work in a transaction that the container knows nothing about: all of it happens or none.
   *
   * @param work all of its statements must use the argument that it is given
   */
  public void runInTransaction(Consumer<Sql> work) {
    this.<Boolean>callInTransaction(sql -> {
      work.accept(sql);
      return true;
    });
  }

  /** Runs work as {@link #runInTransaction} does, and returns its result. */
  public <T> T callInTransaction(Function<Sql, T> work) {
    return on(connection -> {
      connection.setAutoCommit(false);
      try {
        var result = work.apply(new Sql(database, connection, statements));
        connection.commit();
        connection.setAutoCommit(true);
        return result;
      } catch (SQLException | RuntimeException e) {
        rollBack(connection, e);
        throw e;
      }
    });
  }

  private static void rollBack(Connection connection, Exception reason) {
    try {
      connection.rollback();
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      reason.addSuppressed(e);
    }
  }

  /** Whether this is PostgreSQL rather than H2. */
  public boolean isPostgres() {
    var name = product;
    if (name == null) {
      name = on(connection -> connection.getMetaData().getDatabaseProductName());
      product = name;
    }
    return name.equals("PostgreSQL");
  }

  /** The address of the database. */
  public String url() {
    return on(connection -> connection.getMetaData().getURL());
  }

  /** Reads a column with time zone. */
  public static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  /** Reads a column with time zone that may be null. */
  public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
    var moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }

  /** A pattern for {@code LIKE ? ESCAPE '\'} that matches a text anywhere. */
  public static String anywhere(String text) {
    return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
  }

  /** How many statements were sent so far; one with many lists of values counts once. */
  public long statements() {
    return statements.sum();
  }

  private <T> T prepared(String sql, Execution<T> execution) {
    statements.increment();
    return on(connection -> {
      try (var statement = connection.prepareStatement(sql)) {
        return execution.of(statement);
      }
    });
  }

  private <T> T on(Work<T> work) {
    try {
      if (open != null) {
        return work.on(open);
      }
      try (var connection = database.borrow()) {
        return work.on(connection);
      }
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  private static void set(PreparedStatement statement, @Nullable Object... values)
      throws SQLException {
    for (var i = 0; i < values.length; i++) {
      var value = values[i];
      switch (value) {
        case String text -> statement.setString(i + 1, storable(text));
        case Instant moment -> statement.setObject(i + 1, moment.atOffset(ZoneOffset.UTC));
        case Enum<?> name -> statement.setString(i + 1, name.name());
        case Record id -> statement.setString(i + 1, storable(id.toString()));
        case String[] texts ->
            statement.setArray(i + 1, statement.getConnection().createArrayOf("VARCHAR", texts));
        case null, default -> statement.setObject(i + 1, value);
      }
    }
  }

  /**
   * The text in a form that every database accepts. PostgreSQL cannot store the character 0, which
   * becomes the replacement character, nor half of a surrogate pair, which becomes a question mark.
   */
  public static String storable(String text) {
    for (var i = 0; i < text.length(); i++) {
      var character = text.charAt(i);
      if (character == 0 || Character.isSurrogate(character)) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
            .replace('\0', '\uFFFD');
      }
    }
    return text;
  }
}
