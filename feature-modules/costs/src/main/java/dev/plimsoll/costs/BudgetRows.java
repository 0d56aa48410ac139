package dev.plimsoll.costs;

import dev.plimsoll.costs.allotments.OrderedBudgets;
import dev.plimsoll.costs.budget.Budget;
import dev.plimsoll.costs.budget.BudgetUnit;
import dev.plimsoll.costs.budget.OnExhausted;
import dev.plimsoll.costs.budget.Period;
import dev.plimsoll.costs.budget.Scope;
import dev.plimsoll.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** The table of budgets; their spending is in the accounts. */
@ApplicationScoped
class BudgetRows {
  private final Sql sql;

  @Inject
  BudgetRows(Sql sql) {
    this.sql = sql;
  }

  /** All committed rows, for the snapshot. */
  @Transactional(TxType.REQUIRES_NEW)
  OrderedBudgets committed() {
    return OrderedBudgets.of(sql.rows("SELECT * FROM budget", BudgetRows::read));
  }

  /** The budget of this name, locked until the transaction ends. */
  Optional<Budget> locked(String name) {
    return sql.first("SELECT * FROM budget WHERE name = ? FOR UPDATE", BudgetRows::read, name);
  }

  /** Starts counting anew, unless the new budget continues the old one. */
  void put(Budget budget) {
    locked(budget.name()).ifPresent(old -> forget(old, budget));
    sql.put(
        "budget",
        "name",
        "tenant, feature, user_id, api_key, measure, limit_amount, period, exhausted",
        budget.scope().tenant(),
        budget.scope().feature(),
        budget.scope().user(),
        budget.scope().key(),
        budget.measure(),
        budget.limit(),
        budget.period(),
        budget.exhausted(),
        budget.name());
  }

  /** Removes the budget and its accounts. */
  void remove(String name) {
    sql.update("DELETE FROM budget WHERE name = ?", name);
  }

  private void forget(Budget old, Budget budget) {
    if (!budget.continues(old)) {
      sql.update("DELETE FROM budget_account WHERE budget = ?", old.name());
    }
    // As it is now, the budget has not been passed.
    sql.update("DELETE FROM budget_passed WHERE budget = ?", old.name());
  }

  private static Budget read(ResultSet row) throws SQLException {
    return new Budget(
        row.getString("name"),
        new Scope(
            row.getString("tenant"),
            row.getString("feature"),
            row.getString("user_id"),
            row.getString("api_key")),
        BudgetUnit.valueOf(row.getString("measure")),
        row.getLong("limit_amount"),
        Period.valueOf(row.getString("period")),
        OnExhausted.valueOf(row.getString("exhausted")));
  }
}
