package dev.plimsoll.calls.internal;

import dev.plimsoll.calls.InteractionType;
import dev.plimsoll.calls.LatencyBudget;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The latency budgets that admins have set. */
public final class LatencyBudgetTable {
  private final Database database;

  public LatencyBudgetTable(Database database) {
    this.database = database;
  }

  /** Of all types; the usual one where none is set. */
  public Map<InteractionType, LatencyBudget> all() {
    var all = new EnumMap<InteractionType, LatencyBudget>(InteractionType.class);
    for (var type : InteractionType.values()) {
      all.put(type, LatencyBudget.usual(type));
    }
    database
        .list("SELECT * FROM latency_budget", List.of(), LatencyBudgetTable::read)
        .forEach(budget -> all.put(budget.type(), budget));
    return all;
  }

  /** In the transaction of the caller. */
  public void put(LatencyBudget budget) {
    var type = budget.type().name();
    var columns = Arrays.asList(type, budget.whole().toMillis(), millis(budget.firstToken()));
    database.join(connection -> {
      var _ =
          Database.update(
              connection, "DELETE FROM latency_budget WHERE interaction = ?", List.of(type));
      var _ =
          Database.update(
              connection,
              "INSERT INTO latency_budget (interaction, whole_ms, first_token_ms)"
                  + " VALUES (?, ?, ?)",
              columns);
    });
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
