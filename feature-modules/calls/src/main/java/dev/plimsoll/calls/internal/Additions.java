package dev.plimsoll.calls.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;

/** Adds to rows of sums: to those that are there, and starts those that are not. */
final class Additions {
  private final String add;
  private final String start;

  /**
   * @param add an update of one row
   * @param start an insert of one row, with the same values in the same order, that does nothing
   *     where another server has started the row
   */
  Additions(String add, String start) {
    this.add = add;
    this.start = start;
  }

  /** Fills the question marks of one row. */
  interface Filled {
    void into(Binder row) throws SQLException;
  }

  void to(Connection connection, List<Filled> rows) throws SQLException {
    var missing = untouched(rows, execute(connection, add, rows));
    var startedElsewhere = untouched(missing, execute(connection, start, missing));
    execute(connection, add, startedElsewhere);
  }

  private static List<Filled> untouched(List<Filled> rows, int[] touched) {
    return IntStream.range(0, touched.length)
        .filter(i -> touched[i] == 0)
        .mapToObj(rows::get)
        .toList();
  }

  private static int[] execute(Connection connection, String sql, List<Filled> rows)
      throws SQLException {
    if (rows.isEmpty()) {
      return new int[0];
    }
    try (var statement = connection.prepareStatement(sql)) {
      var row = new Binder(statement);
      for (var filled : rows) {
        filled.into(row);
        row.addToBatch();
      }
      return statement.executeBatch();
    }
  }
}
