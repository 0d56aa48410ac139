package dev.plimsoll.calls.internal;

import dev.plimsoll.calls.internal.Additions.Filled;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;

/** Adds to the figures, in the transaction that writes what they are made of. */
final class FigureTable {
  private static final String SLOT = "resolution = ? AND slot = ? AND feature = ? AND channel = ?";
  private static final Additions SUMS =
      new Additions(
          "UPDATE call_figure SET calls = calls + ?, failures = failures + ?,"
              + " cost_micros = cost_micros + ?, input_tokens = input_tokens + ?,"
              + " output_tokens = output_tokens + ?, thumbs_up = thumbs_up + ?,"
              + " thumbs_down = thumbs_down + ? WHERE "
              + SLOT,
          "INSERT INTO call_figure (calls, failures, cost_micros, input_tokens, output_tokens,"
              + " thumbs_up, thumbs_down, resolution, slot, feature, channel)"
              + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING");
  private static final Additions LATENCIES =
      new Additions(
          "UPDATE call_latency SET calls = calls + ? WHERE " + SLOT + " AND bucket = ?",
          "INSERT INTO call_latency (calls, resolution, slot, feature, channel, bucket)"
              + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING");

  private FigureTable() {}

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
    SUMS.to(connection, sums);
    LATENCIES.to(connection, latencies);
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
}
