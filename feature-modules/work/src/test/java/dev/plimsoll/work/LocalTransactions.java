package dev.plimsoll.work;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Transactions without a server: a thread that is in one gets its one connection each time. */
final class LocalTransactions implements Transactions {
  private final DataSource database;
  private final Map<Thread, Connection> open = new ConcurrentHashMap<>();

  LocalTransactions(DataSource database) {
    this.database = database;
  }

  @Override
  public <T> T run(Supplier<T> work) {
    try (var connection = database.getConnection()) {
      connection.setAutoCommit(false);
      open.put(Thread.currentThread(), connection);
      try {
        var result = work.get();
        connection.commit();
        return result;
      } catch (RuntimeException e) {
        connection.rollback();
        throw e;
      } finally {
        open.remove(Thread.currentThread());
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The database as those see it who may be in a transaction. */
  DataSource source() {
    return proxy(
        DataSource.class,
        (method, values) -> {
          var connection = open.get(Thread.currentThread());
          return connection != null && method.getName().equals("getConnection")
              ? keptOpen(connection)
              : invoke(database, method, values);
        });
  }

  private static Connection keptOpen(Connection connection) {
    return proxy(
        Connection.class,
        (method, values) ->
            method.getName().equals("close") ? null : invoke(connection, method, values));
  }

  private interface Call {
    @Nullable Object make(Method method, Object @Nullable [] values) throws Throwable;
  }

  private static <T> T proxy(Class<T> type, Call call) {
    return type.cast(
        Proxy.newProxyInstance(
            LocalTransactions.class.getClassLoader(),
            new Class<?>[] {type},
            (_, method, values) -> call.make(method, values)));
  }

  private static @Nullable Object invoke(Object target, Method method, Object @Nullable [] values)
      throws Throwable {
    try {
      return method.invoke(target, values);
    } catch (InvocationTargetException e) {
      throw e.getTargetException();
    }
  }
}
