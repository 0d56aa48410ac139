package dev.plimsoll.reviews;

import dev.plimsoll.testing.TestDatabase;
import java.util.List;
import javax.sql.DataSource;

/** New databases with the tables of this module, and only these. */
public final class ReviewTables {
  /** In order. */
  private static final List<String> MIGRATIONS =
      List.of(
          "V2026.11.21.0900__reviews.sql",
          "V2026.11.21.2901__reviews_decision.sql",
          "V2026.11.29.2902__reviews_score.sql");

  private ReviewTables() {}

  public static DataSource on(TestDatabase kind) {
    return kind.migrated(MIGRATIONS);
  }
}
