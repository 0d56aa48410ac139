package dev.plimsoll.ledger;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A database outside a container, with the user and the password of the environment. */
final class DriverSource implements DataSource {
  private final String url;

  DriverSource(String url) {
    this.url = url;
  }

  @Override
  public Connection getConnection() throws SQLException {
    var environment = System.getenv();
    return getConnection(
        environment.getOrDefault("PLIMSOLL_DB_USER", "plimsoll"),
        environment.getOrDefault("PLIMSOLL_DB_PASSWORD", "plimsoll"));
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    var properties = new Properties();
    properties.put("user", user);
    properties.put("password", password);
    return DriverManager.getConnection(url, properties);
  }

  @Override
  public @Nullable PrintWriter getLogWriter() {
    return null;
  }

  @Override
  public void setLogWriter(PrintWriter out) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int getLoginTimeout() {
    return 0;
  }

  @Override
  public void setLoginTimeout(int seconds) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    throw new SQLException("nothing is wrapped");
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return false;
  }
}
