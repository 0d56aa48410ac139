package dev.plimsoll.calls.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Adds to the figures, in the transaction that writes what they are made of. */
final class FigureTable {
  private static final String SLOT = "resolution = ? AND slot = ? AND feature = ? AND channel = ?";
  private static final String ADD =
      "UPDATE call_figure SET calls = calls + ?, failures = failures + ?,"
          + " cost_micros = cost_micros + ?, input_tokens = input_tokens + ?,"
          + " output_tokens = output_tokens + ?, thumbs_up = thumbs_up + ?,"
          + " thumbs_down = thumbs_down + ? WHERE "
          + SLOT;
  private static final String START =
      "INSERT INTO call_figure (calls, failures, cost_micros, input_tokens, output_tokens,"
          + " thumbs_up, thumbs_down, resolution, slot, feature, channel)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String ADD_LATENCY =
      "UPDATE call_latency SET calls = calls + ? WHERE " + SLOT + " AND bucket = ?";
  private static final String START_LATENCY =
      "INSERT INTO call_latency (calls, resolution, slot, feature, channel, bucket)"
          + " VALUES (?, ?, ?, ?, ?, ?)";

  private FigureTable() {}

  /** Fills the question marks of one row. */
  private interface Filled {
    void into(Binder row) throws SQLException;
  }

  static void add(Connection connection, Tally tally) throws SQLException {
    var sums = new ArrayList<Filled>();
    var latencies = new ArrayList<Filled>();
    tally
        .sums()
        .forEach((slot, sum) -> {
          sums.add(row -> bind(row, slot, sum.columns()));
          sum.latencies()
              .forEach(
                  (bucket, calls) -> latencies.add(row -> bind(row, slot, calls).number(bucket)));
        });
    addOrStart(connection, ADD, START, sums);
    addOrStart(connection, ADD_LATENCY, START_LATENCY, latencies);
  }

  private static Binder bind(Binder row, Slot slot, long... sums) throws SQLException {
    for (var sum : sums) {
      row.number(sum);
    }
    return row.name(slot.resolution())
        .moment(slot.start())
        .text(slot.feature())
        .name(slot.channel());
  }

  /** Adds to the rows that are there and starts those that are not. */
  private static void addOrStart(Connection connection, String add, String start, List<Filled> rows)
      throws SQLException {
    var updated = execute(connection, add, rows);
    var missing = IntStream.range(0, updated.length).filter(i -> updated[i] == 0);
    execute(connection, start, missing.mapToObj(rows::get).toList());
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
