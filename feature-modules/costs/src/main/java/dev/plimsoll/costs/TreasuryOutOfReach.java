package dev.plimsoll.costs;

import java.sql.SQLException;

/** The database does not answer; a node then spends what it holds and no more. */
class TreasuryOutOfReach extends RuntimeException {
  TreasuryOutOfReach(SQLException cause) {
    super(cause.getMessage(), cause);
  }
}
