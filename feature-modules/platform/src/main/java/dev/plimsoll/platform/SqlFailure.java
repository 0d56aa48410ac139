package dev.plimsoll.platform;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.stream.Stream;

/** The database refused a statement or could not be reached. */
public class SqlFailure extends RuntimeException {
  private static final String QUERY_CANCELED = "57014";
  private static final int MOST_CAUSES = 20;

  private final boolean dueToData;
  private final boolean dueToTime;
  private final boolean dueToConnection;

  SqlFailure(SQLException cause) {
    super("Database statement failed: " + cause.getMessage(), cause);
    dueToData = isDueToData(cause);
    dueToTime = QUERY_CANCELED.equals(cause.getSQLState());
    dueToConnection = endsConnection(cause);
  }

  /** Whether the data was at fault, so that trying again is useless. */
  public boolean isDueToData() {
    return dueToData;
  }

  /** Whether a statement timed out. */
  public boolean isDueToTime() {
    return dueToTime;
  }

  /** Whether the database could not be reached, or has gone. */
  public boolean isDueToConnection() {
    return dueToConnection;
  }

  /** Whether the database could not be reached, as far as what led to a failure tells. */
  public static boolean isDueToConnection(Throwable failure) {
    return causes(failure)
        .anyMatch(cause -> cause instanceof SqlFailure known && known.isDueToConnection());
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
        .limit(MOST_CAUSES);
  }

  /**
   * Class 08 (connection exception) of the SQL standard, and those of PostgreSQL's 57 with which it
   * ends connections when it stops, crashes or starts.
   */
  private static boolean endsConnection(SQLException failure) {
    var state = failure.getSQLState();
    return failure instanceof SQLTransientConnectionException
        || failure instanceof SQLNonTransientConnectionException
        || failure instanceof SQLRecoverableException
        || (state != null && (state.startsWith("08") || state.startsWith("57P")));
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
