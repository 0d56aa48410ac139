package dev.plimsoll.audits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The schedule and all draws. */
@ApplicationScoped
class AuditRows {
  @PersistenceContext(unitName = "audits")
  EntityManager em;

  AuditSchedule schedule() {
    return scheduleRow().schedule();
  }

  ScheduleRow scheduleRow() {
    return em.find(ScheduleRow.class, ScheduleRow.ONLY);
  }

  void add(Draw draw, Population population) {
    em.persist(new DrawRow(draw));
    em.persist(new PopulationRow(draw, population));
  }

  Optional<Draw> draw(String id) {
    return Optional.ofNullable(em.find(DrawRow.class, id)).map(DrawRow::draw);
  }

  Population population(Draw draw) {
    return em.find(PopulationRow.class, draw.id()).population();
  }

  /** Latest first. */
  List<Draw> draws(IsoWeek week) {
    return em
        .createQuery(
            "SELECT d FROM DrawRow d WHERE d.week = :week ORDER BY d.until DESC, d.id DESC",
            DrawRow.class)
        .setParameter("week", week.monday())
        .getResultList()
        .stream()
        .map(DrawRow::draw)
        .toList();
  }

  /** The latest weeks of which anything was drawn, latest first. */
  List<IsoWeek> latestWeeks(int weeks) {
    return em
        .createQuery("SELECT DISTINCT d.week FROM DrawRow d ORDER BY d.week DESC", LocalDate.class)
        .setMaxResults(weeks)
        .getResultList()
        .stream()
        .map(IsoWeek::new)
        .toList();
  }

  /** Whether the week was drawn as a whole. */
  boolean isDrawn(IsoWeek week) {
    return em.createQuery("SELECT COUNT(d) FROM DrawRow d WHERE d.wholeWeek = :week", Long.class)
            .setParameter("week", week.monday())
            .getSingleResult()
        > 0;
  }
}
