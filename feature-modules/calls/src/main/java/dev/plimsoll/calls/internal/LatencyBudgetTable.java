package dev.plimsoll.calls.internal;

import dev.plimsoll.calls.InteractionType;
import dev.plimsoll.calls.LatencyBudget;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
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
    var first = budget.firstToken();
    var columns = new ArrayList<Object>(List.of(type, budget.whole().toMillis()));
    if (first != null) {
      columns.add(first.toMillis());
    }
    var insertion =
        "INSERT INTO latency_budget (interaction, whole_ms, first_token_ms) VALUES (?, ?, "
            + (first == null ? "NULL" : "?")
            + ")";
    database.join(connection -> {
      var _ =
          Database.update(
              connection, "DELETE FROM latency_budget WHERE interaction = ?", List.of(type));
      var _ = Database.update(connection, insertion, columns);
    });
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
