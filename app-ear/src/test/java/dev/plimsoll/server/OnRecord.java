package dev.plimsoll.server;

import dev.plimsoll.harness.RunningServer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A call about a number, as the database has it. */
record OnRecord(int question, String outcome, long costMicros) {
  private static final int MICROS_A_TOKEN = 10;

  boolean answered() {
    return outcome.equals("ANSWERED");
  }

  /** One token of the question, and as many of the answer as the number says. */
  long trueCost() {
    return (long) MICROS_A_TOKEN * (1 + question);
  }

  /** All calls of a server that is stopped. */
  static List<OnRecord> of(RunningServer server) throws SQLException {
    try (var database = server.databaseLeft();
        var query =
            database.prepareStatement("SELECT input, outcome, cost_micros FROM call_record");
        var rows = query.executeQuery()) {
      var records = new ArrayList<OnRecord>();
      while (rows.next()) {
        records.add(new OnRecord(rows.getInt(1), rows.getString(2), rows.getLong(3)));
      }
      return records;
    }
  }
}
