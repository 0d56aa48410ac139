package dev.plimsoll.calls.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.calls.record.CallDetail;
import dev.plimsoll.calls.record.InteractionType;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.platform.Sql;
import dev.plimsoll.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class MigrationTest {
  private static final String LONG = "x".repeat(1_200_000);

  @Test
  void keeps_the_calls_of_the_first_tables() throws SQLException {
    var database = TestDatabase.H2.migrated(CallTables.MIGRATIONS.subList(0, 1));
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(
          "INSERT INTO call_record VALUES ('c1', 'talk', TIMESTAMP WITH TIME ZONE '2026-11-21"
              + " 12:00:00+00', 'help', 'anna', 'Anna', 'default', 'USER', NULL, 'PAGE', 1, NULL,"
              + " NULL, NULL, 0, 'ANSWERED', 0, '', NULL, NULL, NULL, 1, 1, 0, 0, 1, 0, FALSE, 5,"
              + " NULL, 9, NULL, 'Why?', 'So.')");
    }
    try (var connection = database.getConnection();
        var insert = connection.prepareStatement("INSERT INTO call_detail VALUES ('c1', ?)")) {
      insert.setString(
          1, CallCodec.detail(new CallDetail(List.of(), List.of(), LONG, List.of(), List.of())));
      var _ = insert.executeUpdate();
    }
    CallTables.MIGRATIONS.stream()
        .skip(1)
        .forEach(migration -> TestDatabase.migrate(database, migration));
    var record = new CallTable(new Sql(database)).record(new CallId("c1")).orElseThrow();
    assertThat(record.call().answer()).isEqualTo("So.");
    assertThat(InteractionType.of(record.call())).isEqualTo(InteractionType.SYNCHRONOUS);
    assertThat(record.detail().rawOutput()).isEqualTo(LONG);
  }
}
