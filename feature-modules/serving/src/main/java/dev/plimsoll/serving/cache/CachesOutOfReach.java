package dev.plimsoll.serving.cache;

import java.sql.SQLException;

/** What earlier answers were worth cannot be read or written now. */
public class CachesOutOfReach extends RuntimeException {
  private static final long serialVersionUID = 1;

  CachesOutOfReach(SQLException cause) {
    super("the figures of the caches cannot be read or written", cause);
  }
}
