package dev.plimsoll.features;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.features.settings.CapabilityLevel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Map;
import java.util.stream.Collectors;

/** The levels that admins have set. */
@ApplicationScoped
class LevelRows {
  @PersistenceContext(unitName = "features")
  EntityManager em;

  /** What is committed; also read when a change has just been. */
  @Transactional(TxType.REQUIRES_NEW)
  Map<FeatureKey, CapabilityLevel> committed() {
    return em.createQuery("SELECT l FROM LevelRow l", LevelRow.class)
        .getResultStream()
        .collect(Collectors.toUnmodifiableMap(LevelRow::feature, LevelRow::level));
  }

  CapabilityLevel of(FeatureKey feature) {
    var row = em.find(LevelRow.class, feature.value());
    return row == null ? CapabilityLevel.FULL : row.level();
  }

  void put(FeatureKey feature, CapabilityLevel level) {
    var row = em.find(LevelRow.class, feature.value());
    if (row == null) {
      em.persist(new LevelRow(feature, level));
    } else {
      row.move(level);
    }
  }
}
