package dev.plimsoll.platform;

import java.sql.SQLException;

/** The database refused a statement or could not be reached. */
public class SqlFailure extends RuntimeException {
  private static final String QUERY_CANCELED = "57014";

  private final boolean dueToData;
  private final boolean dueToTime;

  SqlFailure(SQLException cause) {
    super("Database statement failed: " + cause.getMessage(), cause);
    dueToData = isDueToData(cause);
    dueToTime = QUERY_CANCELED.equals(cause.getSQLState());
  }

  /** Whether the data was at fault, so that trying again is useless. */
  public boolean isDueToData() {
    return dueToData;
  }

  /** Whether a statement timed out. */
  public boolean isDueToTime() {
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
