package dev.plimsoll.platform;

import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Connections of the server's pool: the statements of one transaction share one; a statement
 * outside has its own and gives it back at once.
 *
 * <p>A connection that may be shared is kept by whoever used it until their transaction is over, or
 * their request or task if there is no transaction. Some tasks last as long as the server.
 */
final class PooledConnections implements Sql.Connections {
  private final DataSource shared;
  private final DataSource own;
  private final TransactionSynchronizationRegistry transactions;

  PooledConnections(
      DataSource shared, DataSource own, TransactionSynchronizationRegistry transactions) {
    this.shared = shared;
    this.own = own;
    this.transactions = transactions;
  }

  @Override
  public Connection borrow() throws SQLException {
    var isOutside = transactions.getTransactionStatus() == Status.STATUS_NO_TRANSACTION;
    return (isOutside ? own : shared).getConnection();
  }
}
