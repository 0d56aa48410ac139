package dev.plimsoll.workspace.start;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/** How a server signs in to its database. */
public record DatabaseAccess(String url, String user, String password) {
  static final String URL = "PLIMSOLL_DB_URL";
  static final String USER = "PLIMSOLL_DB_USER";

  /** Why the database cannot be used; empty if it can, or if it is the embedded one. */
  public Optional<Obstacle> obstacle() {
    if (url.startsWith("jdbc:h2:")) {
      return Optional.empty();
    }
    if (!url.startsWith("jdbc:postgresql:")) {
      return Optional.of(
          Obstacle.expected(URL, "a URL such as jdbc:postgresql://host:5432/plimsoll", url));
    }
    var settings = new Properties();
    settings.setProperty("user", user);
    settings.setProperty("password", password);
    settings.setProperty("connectTimeout", "5");
    settings.setProperty("loginTimeout", "10");
    try (var _ = DriverManager.getConnection(url, settings)) {
      return Optional.empty();
    } catch (SQLException e) {
      return Optional.of(obstacle(e));
    }
  }

  private static Obstacle obstacle(SQLException failure) {
    var state = Objects.requireNonNullElse(failure.getSQLState(), "");
    var message = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    if (state.startsWith("28")) {
      return new Obstacle(
          USER + " and PLIMSOLL_DB_PASSWORD", "the database refuses them: " + message);
    }
    return state.startsWith("3D")
        ? new Obstacle(URL, "an existing database was expected: " + message)
        : new Obstacle(URL, "the database cannot be reached: " + message);
  }
}
