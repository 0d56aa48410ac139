package dev.plimsoll.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.testing.Switchable;
import dev.plimsoll.testing.TestDatabase;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PooledConnectionsTest {
  private final Switchable shared = new Switchable(TestDatabase.H2.create());
  private final Switchable own = new Switchable(TestDatabase.H2.create());

  @Test
  void statements_of_a_transaction_share_a_connection() {
    own.down = true;
    assertThat(answers(Status.STATUS_ACTIVE)).isTrue();
    assertThat(answers(Status.STATUS_MARKED_ROLLBACK)).isTrue();
  }

  @Test
  void a_statement_outside_has_a_connection_of_its_own() {
    shared.down = true;
    assertThat(answers(Status.STATUS_NO_TRANSACTION)).isTrue();
  }

  private boolean answers(int status) {
    try (var connection = new PooledConnections(shared, own, new InState(status)).borrow()) {
      return connection.isValid(1);
    } catch (SQLException _) {
      return false;
    }
  }

  /** The transaction of the thread, by its status alone. */
  private record InState(int status) implements TransactionSynchronizationRegistry {
    @Override
    public int getTransactionStatus() {
      return status;
    }

    @Override
    public @Nullable Object getTransactionKey() {
      return null;
    }

    @Override
    public void putResource(Object key, Object value) {}

    @Override
    public @Nullable Object getResource(Object key) {
      return null;
    }

    @Override
    public void registerInterposedSynchronization(Synchronization synchronization) {}

    @Override
    public void setRollbackOnly() {}

    @Override
    public boolean getRollbackOnly() {
      return false;
    }
  }
}
