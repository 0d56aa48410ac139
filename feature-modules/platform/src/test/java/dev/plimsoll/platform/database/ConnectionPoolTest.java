package dev.plimsoll.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConnectionPoolTest {
  @Test
  void counts_shared_and_unshared_connections() {
    var contents =
        """
        PoolManager@1f2e
        name=dataSource[plimsoll]/connectionManager
        jndiName=jdbc/plimsoll
        maxPoolSize=30
        size=6
        waiting=0
        unshared=2
          ManagedConnection@1=ActiveInUse thread=46
          ManagedConnection@2=ActiveInUse thread=47
        shared=3
        available=1
        """;
    assertThat(ConnectionPool.inUse(contents)).isEqualTo(5);
  }

  @Test
  void counts_none_where_there_is_no_pool() {
    assertThat(new ConnectionPool().inUse()).isZero();
  }
}
