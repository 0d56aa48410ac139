package dev.plimsoll.reviews;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/** All that is or was to be decided. */
@ApplicationScoped
class DecisionRows {
  @PersistenceContext(unitName = "reviews")
  EntityManager em;

  void add(DecisionRow row) {
    em.persist(row);
  }

  /**
   * The row, which nobody else can decide or claim until the transaction ends.
   *
   * @throws UnknownItem when there is none
   */
  DecisionRow locked(String queue, String subject) {
    return em.createQuery(
            "SELECT d FROM DecisionRow d WHERE d.queue = :queue AND d.subject = :subject",
            DecisionRow.class)
        .setParameter("queue", queue)
        .setParameter("subject", subject)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new UnknownItem(subject));
  }

  /** What nobody has decided in time, longest overdue first. */
  List<String> overdue(String queue, Instant now, int limit) {
    return em.createQuery(
            "SELECT d.subject FROM DecisionRow d WHERE d.queue = :queue AND d.decidedAt IS NULL"
                + " AND d.dueAt <= :now ORDER BY d.dueAt",
            String.class)
        .setParameter("queue", queue)
        .setParameter("now", now)
        .setMaxResults(limit)
        .getResultList();
  }

  int open(String queue) {
    return em.createQuery(
            "SELECT COUNT(d) FROM DecisionRow d WHERE d.queue = :queue AND d.decidedAt IS NULL",
            Long.class)
        .setParameter("queue", queue)
        .getSingleResult()
        .intValue();
  }
}
