package dev.plimsoll.costs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;

/** All spend breakers. */
@ApplicationScoped
class SpendBreakerRows {
  @PersistenceContext(unitName = "costs")
  EntityManager em;

  /** What is committed, for the snapshot. */
  @Transactional(TxType.REQUIRES_NEW)
  List<SpendBreakerRow> committed() {
    return em.createQuery(
            "SELECT b FROM SpendBreakerRow b ORDER BY b.feature", SpendBreakerRow.class)
        .getResultList();
  }

  /** The breaker of a feature, locked until the transaction ends. */
  Optional<SpendBreakerRow> locked(String feature) {
    return Optional.ofNullable(
        em.find(SpendBreakerRow.class, feature, LockModeType.PESSIMISTIC_WRITE));
  }

  void add(SpendBreakerRow row) {
    em.persist(row);
  }

  void remove(SpendBreakerRow row) {
    em.remove(row);
  }
}
