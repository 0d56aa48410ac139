package dev.plimsoll.calls.store;

import dev.plimsoll.calls.SomeCalls;
import dev.plimsoll.calls.record.Call;
import dev.plimsoll.calls.record.CallFilter;
import dev.plimsoll.platform.Sql;
import dev.plimsoll.testing.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;

/** New databases with the tables of this module, and only these. */
public final class CallTables {
  /** In order. */
  static final List<String> MIGRATIONS =
      List.of(
          "V2026.11.21.0800__calls.sql",
          "V2026.11.21.2800__calls_cheaper.sql",
          "V2026.11.21.2801__calls_user_counts.sql",
          "V2026.11.21.2802__calls_retention.sql",
          "V2026.11.21.2803__calls_all_features.sql",
          "V2026.11.21.2804__calls_shares.sql",
          "V2026.11.21.2805__calls_shares_of_all.sql",
          "V2026.11.21.2807__calls_interaction.sql",
          "V2026.11.30.2810__calls_feedback.sql");

  /** The migrations that add up the shares of the calls that are there. */
  public static final List<String> SHARES = MIGRATIONS.subList(5, 7);

  private CallTables() {}

  public static DataSource on(TestDatabase kind) {
    return in(kind.create());
  }

  public static DataSource in(DataSource database) {
    MIGRATIONS.forEach(migration -> TestDatabase.migrate(database, migration));
    new CallPartitions(new Sql(database), Clock.fixed(SomeCalls.NOON, ZoneOffset.UTC)).prepare();
    return database;
  }

  /** All calls that it has, newest first. */
  public static List<Call> calls(Sql database) {
    var search = new CallSearch(database, Clock.systemUTC(), Duration.ofMinutes(1));
    return search.older(CallFilter.ALL, null, 100_000).calls();
  }
}
