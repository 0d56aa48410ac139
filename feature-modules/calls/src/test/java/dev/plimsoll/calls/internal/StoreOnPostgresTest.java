package dev.plimsoll.calls.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the tables promise, on PostgreSQL. */
class StoreOnPostgresTest {
  @Test
  void gives_up_a_query_that_takes_too_long() {
    var database = new Database(CallTables.on(TestDatabase.POSTGRESQL));
    var sleep = "SELECT pg_sleep(?)";
    var limit = Duration.ofMillis(20);
    assertThat(database.listInTime(sleep, List.of(60), _ -> "slept", limit)).isEmpty();
    assertThat(database.listInTime(sleep, List.of(0), _ -> "slept", Duration.ofSeconds(9)))
        .contains(List.of("slept"));
  }

  @Nested
  class Store extends StoreTests {
    @Override
    DataSource newDatabase() {
      return CallTables.on(TestDatabase.POSTGRESQL);
    }
  }

  @Nested
  class Shares extends ShareTests {
    @Override
    DataSource newDatabase() {
      return CallTables.on(TestDatabase.POSTGRESQL);
    }
  }
}
