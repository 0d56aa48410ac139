package dev.plimsoll.costs;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.platform.IdSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** All budgets. */
@ApplicationScoped
class BudgetRows {
  @PersistenceContext(unitName = "costs")
  EntityManager em;

  @Inject IdSource ids;
  @Inject Clock clock;

  /** What is committed, for the snapshot. */
  @Transactional(TxType.REQUIRES_NEW)
  Map<FeatureKey, Budget> committed() {
    return em.createQuery("SELECT b FROM BudgetRow b", BudgetRow.class)
        .getResultStream()
        .collect(toUnmodifiableMap(BudgetRow::featureKey, BudgetRow::budget));
  }

  /** The budget of a feature, locked until the transaction ends. */
  Optional<BudgetRow> locked(FeatureKey feature) {
    return Optional.ofNullable(
        em.find(BudgetRow.class, feature.value(), LockModeType.PESSIMISTIC_WRITE));
  }

  void put(FeatureKey feature, Budget budget) {
    var now = clock.instant();
    locked(feature)
        .ifPresentOrElse(
            row -> row.become(budget, ids.next(), now),
            () -> em.persist(new BudgetRow(feature, budget, ids.next(), now)));
  }

  void remove(BudgetRow row) {
    em.remove(row);
  }
}
