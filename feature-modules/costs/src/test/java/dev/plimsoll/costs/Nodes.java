package dev.plimsoll.costs;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.platform.IdSource;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** Nodes over one database in which the feature {@code help} has a daily budget. */
final class Nodes {
  static final FeatureKey HELP = new FeatureKey("help");
  static final Budget TEN_DOLLARS = new Budget(Usd.of("10"), Period.DAY);

  final TestClock clock = new TestClock(Instant.parse("2026-11-21T08:00:00Z"));
  final DataSource database;

  private Nodes(DataSource database) {
    this.database = database;
  }

  static Nodes overNoBudget(TestDatabase kind) throws SQLException, IOException {
    return new Nodes(kind.migrated());
  }

  static Nodes over(TestDatabase kind, Usd limit) throws SQLException, IOException {
    var nodes = overNoBudget(kind);
    nodes.insert(
        new BudgetRow(HELP, new Budget(limit, Period.DAY), "first", nodes.clock.instant()));
    return nodes;
  }

  /** One more node. */
  Purse node() {
    return new Purse(HELP, treasury(), clock);
  }

  @SuppressWarnings("UnnecessaryAssignment") // no container here
  Treasury treasury() {
    var treasury = new Treasury();
    treasury.database = database;
    treasury.ids = new IdSource(clock, RandomGenerator.getDefault());
    return treasury;
  }

  Account account() {
    return treasury().account(HELP, clock.instant()).orElseThrow();
  }

  /** A database that is not there. */
  static DataSource unreachable() {
    var gone = new JdbcDataSource();
    gone.setURL("jdbc:h2:mem:gone;IFEXISTS=TRUE");
    return gone;
  }

  private void insert(BudgetRow row) throws SQLException {
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement("INSERT INTO budget VALUES (?, ?, ?, ?, ?, 0, 0)")) {
      insert.setString(1, row.feature);
      insert.setLong(2, row.limitMicros);
      insert.setString(3, row.period.name());
      insert.setString(4, row.periodId);
      insert.setObject(5, row.periodStart.atOffset(ZoneOffset.UTC));
      var _ = insert.executeUpdate();
    }
  }
}
