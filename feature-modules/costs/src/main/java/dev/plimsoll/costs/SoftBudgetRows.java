package dev.plimsoll.costs;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.plimsoll.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Map;

/** When soft budgets were last passed. */
@ApplicationScoped
class SoftBudgetRows {
  private final Sql sql;

  @Inject
  SoftBudgetRows(Sql sql) {
    this.sql = sql;
  }

  /** What is committed, by the name of the budget. */
  @Transactional(TxType.REQUIRES_NEW)
  Map<String, Instant> committed() {
    return sql
        .rows(
            "SELECT * FROM budget_passed",
            row -> Map.entry(row.getString("budget"), Sql.instant(row, "passed_at")))
        .stream()
        .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** False if the budget had already been passed since then. */
  boolean put(String budget, Instant passedAt, Instant since) {
    return sql.update(
                "UPDATE budget_passed SET passed_at = ? WHERE budget = ? AND passed_at < ?",
                passedAt,
                budget,
                since)
            + sql.update(
                "INSERT INTO budget_passed VALUES (?, ?) ON CONFLICT DO NOTHING", budget, passedAt)
        > 0;
  }
}
