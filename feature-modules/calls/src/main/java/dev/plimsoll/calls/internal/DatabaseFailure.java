package dev.plimsoll.calls.internal;

import java.sql.SQLException;

/** The database refused or was not there. */
final class DatabaseFailure extends RuntimeException {
  private static final String QUERY_CANCELED = "57014";

  private final boolean dueToData;
  private final boolean dueToTime;

  DatabaseFailure(SQLException cause) {
    super(cause.getMessage(), cause);
    dueToData = isDueToData(cause);
    dueToTime = QUERY_CANCELED.equals(cause.getSQLState());
  }

  /** Whether what was written is to blame, so that trying again is in vain. */
  boolean isDueToData() {
    return dueToData;
  }

  /** Whether a statement took longer than it was given. */
  boolean isDueToTime() {
    return dueToTime;
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
