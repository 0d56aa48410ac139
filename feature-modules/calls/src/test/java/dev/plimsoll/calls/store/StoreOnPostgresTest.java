package dev.plimsoll.calls.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.calls.jdbc.PlannedQuery;
import dev.plimsoll.platform.Sql;
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
    var sql = new Sql(CallTables.on(TestDatabase.POSTGRESQL));
    var sleep = "SELECT pg_sleep(?)";
    var aMinute = new PlannedQuery(sleep, List.of(60));
    assertThat(aMinute.rowsInTime(sql, _ -> "slept", Duration.ofMillis(20))).isEmpty();
    var noTime = new PlannedQuery(sleep, List.of(0));
    assertThat(noTime.rowsInTime(sql, _ -> "slept", Duration.ofSeconds(9)))
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
