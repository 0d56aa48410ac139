package dev.plimsoll.platform;

import java.sql.SQLException;

/** The database refused a statement or was not there. */
public class SqlFailure extends RuntimeException {
  SqlFailure(SQLException cause) {
    super("The database did not do a statement: " + cause.getMessage(), cause);
  }
}
