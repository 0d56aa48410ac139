package dev.plimsoll.features;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;

/** All features, in the order in which they were defined. */
@ApplicationScoped
class FeatureRows {
  @PersistenceContext(unitName = "features")
  EntityManager em;

  /** What is committed; also read when a change has just been. */
  @Transactional(TxType.REQUIRES_NEW)
  List<AiFeature> all() {
    return em
        .createQuery("SELECT f FROM FeatureRow f ORDER BY f.position, f.feature", FeatureRow.class)
        .getResultList()
        .stream()
        .map(FeatureRow::feature)
        .toList();
  }

  Optional<FeatureRow> find(String key) {
    return Optional.ofNullable(em.find(FeatureRow.class, key));
  }

  int count() {
    return em.createQuery("SELECT COUNT(f) FROM FeatureRow f", Long.class)
        .getSingleResult()
        .intValue();
  }

  void add(FeatureRow row) {
    em.persist(row);
  }
}
