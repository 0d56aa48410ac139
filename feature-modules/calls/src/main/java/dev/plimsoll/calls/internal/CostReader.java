package dev.plimsoll.calls.internal;

import dev.plimsoll.calls.CallCosts.By;
import dev.plimsoll.calls.CostShare;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.Usd;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds up what users' calls cost, by what tells them apart. */
public final class CostReader {
  private final Database database;

  public CostReader(Database database) {
    this.database = database;
  }

  /** The dearest first. */
  public List<CostShare> shares(
      By by, @Nullable FeatureKey feature, Instant from, Instant until, int most) {
    var values = new ArrayList<Object>(List.of(from, until));
    if (feature != null) {
      values.add(feature);
    }
    values.add(most);
    return database.list(
        """
        SELECT %s AS share, COUNT(*) AS calls, SUM(cost_micros) AS total,
          SUM(input_tokens) AS tokens_in, SUM(output_tokens) AS tokens_out
        FROM call_record WHERE channel <> 'EVAL' AND at >= ? AND at < ? %s
        GROUP BY share ORDER BY total DESC, share LIMIT ?
        """
            .formatted(column(by), feature == null ? "" : "AND feature = ?"),
        values,
        row ->
            new CostShare(
                row.getString("share"),
                row.getLong("calls"),
                new Usd(row.getLong("total")),
                row.getLong("tokens_in"),
                row.getLong("tokens_out")));
  }

  private static String column(By by) {
    return switch (by) {
      case FEATURE -> "feature";
      case USER -> "user_id";
      case MODEL -> "COALESCE(model, '')";
      case PROMPT_VERSION -> "COALESCE(prompt_name || ' v' || CAST(prompt_version AS VARCHAR), '')";
    };
  }
}
