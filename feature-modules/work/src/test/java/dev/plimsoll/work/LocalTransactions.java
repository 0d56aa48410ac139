package dev.plimsoll.work;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Transactions without a server: each thread has one connection, which it gets each time. */
final class LocalTransactions implements Transactions, AutoCloseable {
  private final DataSource database;
  private final Map<Thread, Connection> connections = new ConcurrentHashMap<>();

  LocalTransactions(DataSource database) {
    this.database = database;
  }

  @Override
  public <T> T run(Supplier<T> work) {
    try {
      var connection = own();
      connection.setAutoCommit(false);
      try {
        var result = work.get();
        connection.commit();
        return result;
      } catch (RuntimeException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The database, with the connection that the thread may have a transaction on. */
  DataSource source() {
    return (DataSource)
        Proxy.newProxyInstance(
            LocalTransactions.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (_, method, _) -> {
              if (!method.getName().equals("getConnection")) {
                throw new UnsupportedOperationException(method.getName());
              }
              return keptOpen(own());
            });
  }

  private Connection own() throws SQLException {
    var mine = connections.get(Thread.currentThread());
    if (mine == null) {
      mine = database.getConnection();
      connections.put(Thread.currentThread(), mine);
    }
    return mine;
  }

  private static Connection keptOpen(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            LocalTransactions.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (_, method, values) -> {
              try {
                return method.getName().equals("close") ? null : method.invoke(connection, values);
              } catch (InvocationTargetException e) {
                throw e.getTargetException();
              }
            });
  }

  @Override
  public void close() throws SQLException {
    for (var connection : connections.values()) {
      connection.close();
    }
  }
}
