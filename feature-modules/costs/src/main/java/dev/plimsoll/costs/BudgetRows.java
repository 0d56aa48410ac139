package dev.plimsoll.costs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;

/** All budgets. */
@ApplicationScoped
class BudgetRows {
  @PersistenceContext(unitName = "costs")
  EntityManager em;

  /** What is committed, for the snapshot. */
  @Transactional(TxType.REQUIRES_NEW)
  BudgetBook committed() {
    return BudgetBook.of(
        em.createQuery("SELECT b FROM BudgetRow b", BudgetRow.class)
            .getResultStream()
            .map(BudgetRow::budget)
            .toList());
  }

  /** The budget of this name, locked until the transaction ends. */
  Optional<BudgetRow> locked(String name) {
    return Optional.ofNullable(em.find(BudgetRow.class, name, LockModeType.PESSIMISTIC_WRITE));
  }

  /** Counting begins anew unless the new budget continues the old one. */
  void put(Budget budget) {
    locked(budget.name())
        .ifPresentOrElse(row -> replace(row, budget), () -> em.persist(new BudgetRow(budget)));
  }

  void remove(BudgetRow row) {
    closeAccounts(row.name);
    em.remove(row);
  }

  private void replace(BudgetRow row, Budget budget) {
    if (!budget.continues(row.budget())) {
      closeAccounts(row.name);
    }
    // Nobody has passed what it is now.
    delete("DELETE FROM budget_passed WHERE budget = ?", row.name);
    row.become(budget);
  }

  private void closeAccounts(String budget) {
    delete("DELETE FROM budget_account WHERE budget = ?", budget);
  }

  private void delete(String sql, String budget) {
    var _ = em.createNativeQuery(sql).setParameter(1, budget).executeUpdate();
  }
}
