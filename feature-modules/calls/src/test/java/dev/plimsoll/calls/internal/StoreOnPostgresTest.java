package dev.plimsoll.calls.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What the tables promise, on PostgreSQL. */
@TestInstance(Lifecycle.PER_CLASS)
class StoreOnPostgresTest {
  private PostgresSchemas schemas;

  @BeforeAll
  void startServer() throws IOException {
    schemas = new PostgresSchemas();
  }

  @AfterAll
  void stopServer() throws IOException {
    schemas.close();
  }

  @Test
  void gives_up_a_query_that_takes_too_long() {
    var database = new Database(schemas.next());
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
      return schemas.next();
    }
  }

  @Nested
  class Shares extends ShareTests {
    @Override
    DataSource newDatabase() {
      return schemas.next();
    }
  }
}
