package dev.plimsoll.platform;

import java.sql.SQLException;

/** The database refused a statement or was not there. */
public class SqlFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  SqlFailure(SQLException cause) {
    super("The database did not do a statement: " + cause.getMessage(), cause);
  }
}
