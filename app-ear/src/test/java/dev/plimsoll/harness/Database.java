package dev.plimsoll.harness;

import dev.plimsoll.testing.Postgres;
import dev.plimsoll.testing.TestDatabase;
import java.util.Locale;
import java.util.Map;

/** The database of this test run: the embedded one, or a real PostgreSQL. */
final class Database {
  private static final TestDatabase KIND =
      TestDatabase.valueOf(
          System.getProperty("plimsoll.test.database", "h2").toUpperCase(Locale.ROOT));

  private Database() {}

  /** Such as {@code h2}. */
  static String name() {
    return KIND.name().toLowerCase(Locale.ROOT);
  }

  /** The environment variables for a server with an empty database. */
  static Map<String, String> environmentOfNewOne() {
    return switch (KIND) {
      case H2 -> Map.of();
      case POSTGRESQL ->
          Map.of(
              "PLIMSOLL_DB_URL", Postgres.newDatabase(),
              "PLIMSOLL_DB_USER", Postgres.USER,
              "PLIMSOLL_DB_PASSWORD", Postgres.USER);
    };
  }
}
