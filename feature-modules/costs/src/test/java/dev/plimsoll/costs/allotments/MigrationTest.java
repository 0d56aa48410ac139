package dev.plimsoll.costs.allotments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.costs.budget.Account;
import dev.plimsoll.costs.prices.Rates;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.platform.IdSource;
import dev.plimsoll.platform.Json;
import dev.plimsoll.platform.Sql;
import dev.plimsoll.testing.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MigrationTest {
  @SuppressWarnings("UnnecessaryAssignment") // no container here
  @ParameterizedTest
  @EnumSource
  void keeps_the_budgets_of_features_and_what_is_spent_of_them(TestDatabase kind) throws Exception {
    var database = kind.create();
    TestDatabase.migrate(database, "V2026.11.21.0600__costs.sql");
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      var _ =
          statement.execute(
              "INSERT INTO budget VALUES"
                  + " ('help', 10000000, 'DAY', 'first', '2026-11-21 00:00:00+00', 700, 400)");
    }
    TestDatabase.migrate(database, "V2026.11.21.2600__costs_budgets.sql");
    var ids =
        new IdSource(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), RandomGenerator.getDefault());
    var store = new BudgetStore(new Sql(database), ids);
    var noon = Instant.parse("2026-11-21T12:00:00Z");
    assertThat(store.account(new Account.Id("help", ""), noon))
        .contains(
            new Account(
                Usd.of("10").micros(), "first", Instant.parse("2026-11-22T00:00:00Z"), 700, 400));
  }

  @ParameterizedTest
  @EnumSource
  void keeps_the_prices_of_models(TestDatabase kind) throws Exception {
    var database = kind.create();
    TestDatabase.migrate(database, "V2026.11.21.0600__costs.sql");
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      var _ =
          statement.execute(
              "INSERT INTO price VALUES"
                  + " ('1', 'small', '2026-11-21 00:00:00+00', 3, 0.30, 3.75, 15)");
      TestDatabase.migrate(database, "V2026.11.21.2601__costs_prices.sql");
      try (var rows = statement.executeQuery("SELECT charges FROM price")) {
        assertThat(rows.next()).isTrue();
        assertThat(Json.read(rows.getString(1), Rates.class))
            .isEqualTo(
                Rates.read(
                    Json.parse(
                        "{\"input\":3,\"cachedRead\":0.3,\"cachedWrite\":3.75,\"output\":15}")));
      }
    }
  }
}
