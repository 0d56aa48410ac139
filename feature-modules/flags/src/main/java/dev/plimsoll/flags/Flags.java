package dev.plimsoll.flags;

import dev.plimsoll.domain.FeatureKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;

/** All flags, as the database has them. */
@ApplicationScoped
class Flags {
  @PersistenceContext(unitName = "flags")
  EntityManager em;

  /** For a change: whoever else would change it waits. */
  Optional<FlagRow> locked(FeatureKey feature) {
    return Optional.ofNullable(
        em.find(FlagRow.class, feature.value(), LockModeType.PESSIMISTIC_WRITE));
  }

  void add(Flag flag) {
    em.persist(new FlagRow(flag));
  }

  /** What is committed, whatever the transaction around is doing. */
  @Transactional(TxType.REQUIRES_NEW)
  List<Flag> committed() {
    return em
        .createQuery("SELECT f FROM FlagRow f ORDER BY f.feature", FlagRow.class)
        .getResultList()
        .stream()
        .map(FlagRow::flag)
        .toList();
  }
}
