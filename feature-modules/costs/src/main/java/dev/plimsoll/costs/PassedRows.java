package dev.plimsoll.costs;

import static java.util.stream.Collectors.toUnmodifiableMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Map;

/** When soft budgets were last passed. */
@ApplicationScoped
class PassedRows {
  @PersistenceContext(unitName = "costs")
  EntityManager em;

  /** What is committed, by the name of the budget. */
  @Transactional(TxType.REQUIRES_NEW)
  Map<String, Instant> committed() {
    return em.createQuery("SELECT p FROM PassedRow p", PassedRow.class)
        .getResultStream()
        .collect(toUnmodifiableMap(row -> row.budget, row -> row.passedAt));
  }

  /** False when the budget was passed since then already. */
  boolean put(String budget, Instant passedAt, Instant since) {
    var row = em.find(PassedRow.class, budget);
    if (row == null) {
      em.persist(new PassedRow(budget, passedAt));
      return true;
    }
    if (!row.passedAt.isBefore(since)) {
      return false;
    }
    row.pass(passedAt);
    return true;
  }
}
