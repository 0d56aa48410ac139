package dev.plimsoll.calls.figures;

import dev.plimsoll.calls.record.InteractionType;
import dev.plimsoll.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The latency budgets that admins have set. */
public final class LatencyBudgetTable {
  private final Sql sql;

  public LatencyBudgetTable(Sql sql) {
    this.sql = sql;
  }

  /** The budgets of all types; the default if none is set. */
  public Map<InteractionType, LatencyBudget> all() {
    var all = new EnumMap<InteractionType, LatencyBudget>(InteractionType.class);
    for (var type : InteractionType.values()) {
      all.put(type, LatencyBudget.usual(type));
    }
    sql.rows("SELECT * FROM latency_budget", LatencyBudgetTable::read)
        .forEach(budget -> all.put(budget.type(), budget));
    return all;
  }

  /** Writes in the transaction of the caller. */
  public void put(LatencyBudget budget) {
    sql.put(
        "latency_budget",
        "interaction",
        "whole_ms, first_token_ms",
        budget.whole().toMillis(),
        millis(budget.firstToken()),
        budget.type());
  }

  private static @Nullable Long millis(@Nullable Duration time) {
    return time == null ? null : time.toMillis();
  }

  private static LatencyBudget read(ResultSet row) throws SQLException {
    return new LatencyBudget(
        InteractionType.valueOf(row.getString("interaction")),
        duration(row.getObject("first_token_ms", Long.class)),
        Duration.ofMillis(row.getLong("whole_ms")));
  }

  private static @Nullable Duration duration(@Nullable Long millis) {
    return millis == null ? null : Duration.ofMillis(millis);
  }
}
