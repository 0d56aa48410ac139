package dev.plimsoll.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.Map;

/** All thresholds. */
@ApplicationScoped
class ThresholdRows {
  @PersistenceContext(unitName = "monitoring")
  EntityManager em;

  @Transactional
  Map<Measure, Threshold> all() {
    var all = new EnumMap<Measure, Threshold>(Measure.class);
    em.createQuery("SELECT t FROM ThresholdRow t", ThresholdRow.class)
        .getResultStream()
        .map(ThresholdRow::threshold)
        .forEach(threshold -> all.put(threshold.measure(), threshold));
    return all;
  }

  /** For a change: whoever else would change it waits. */
  ThresholdRow locked(Measure measure) {
    return em.find(ThresholdRow.class, measure, LockModeType.PESSIMISTIC_WRITE);
  }
}
