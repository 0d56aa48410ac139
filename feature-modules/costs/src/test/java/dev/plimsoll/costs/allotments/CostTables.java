package dev.plimsoll.costs.allotments;

import dev.plimsoll.testing.TestDatabase;
import java.util.List;
import javax.sql.DataSource;

/** New databases with the tables of this module, and only these. */
public final class CostTables {
  /** In order. */
  private static final List<String> MIGRATIONS =
      List.of(
          "V2026.11.21.0600__costs.sql",
          "V2026.11.21.2600__costs_budgets.sql",
          "V2026.11.21.2601__costs_prices.sql",
          "V2026.11.21.2602__costs_breakers.sql");

  private CostTables() {}

  public static DataSource on(TestDatabase kind) {
    return kind.migrated(MIGRATIONS);
  }
}
