package dev.plimsoll.failures;

import dev.plimsoll.harness.RunningServer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** The record of a call. */
record Kept(
    String outcome, int attempts, long input, long output, boolean estimated, long costMicros) {
  /** The calls that a server has left, by their feature. */
  static Map<String, Kept> in(RunningServer server) throws SQLException {
    try (var database = server.databaseLeft();
        var query =
            database.prepareStatement(
                "SELECT feature, outcome, attempts, input_tokens, output_tokens, estimated,"
                    + " cost_micros FROM call_record");
        var rows = query.executeQuery()) {
      var all = new HashMap<String, Kept>();
      while (rows.next()) {
        all.put(rows.getString(1), read(rows));
      }
      return all;
    }
  }

  private static Kept read(ResultSet row) throws SQLException {
    return new Kept(
        row.getString(2),
        row.getInt(3),
        row.getLong(4),
        row.getLong(5),
        row.getBoolean(6),
        row.getLong(7));
  }

  /** How it ended, how often the provider was asked, and what is paid for. */
  @Override
  public String toString() {
    var tokens =
        "%d + %d tokens%s, %d micro-USD"
            .formatted(input, output, estimated ? " (estimated)" : "", costMicros);
    return "%s, asked %s, %s"
        .formatted(
            outcome,
            attempts == 1 ? "once" : attempts + " times",
            input + output == 0 ? "nothing billed" : tokens);
  }
}
