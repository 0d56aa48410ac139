package dev.plimsoll.calls.internal;

import java.sql.SQLException;

/** The database refused or was not there. */
final class DatabaseFailure extends RuntimeException {
  private final boolean dueToData;

  DatabaseFailure(SQLException cause) {
    super(cause.getMessage(), cause);
    dueToData = isDueToData(cause);
  }

  /** Whether what was written is to blame, so that trying again is in vain. */
  boolean isDueToData() {
    return dueToData;
  }

  /** Classes 22 (data exception) and 23 (integrity) of the SQL standard. */
  private static boolean isDueToData(SQLException failure) {
    for (SQLException e = failure; e != null; e = e.getNextException()) {
      var state = e.getSQLState();
      if (state != null && (state.startsWith("22") || state.startsWith("23"))) {
        return true;
      }
    }
    return false;
  }
}
