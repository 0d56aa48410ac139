package dev.plimsoll.evals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All golden sets and their versions. */
@ApplicationScoped
class GoldenSetRows {
  @PersistenceContext(unitName = "evals")
  EntityManager em;

  List<GoldenSetRow> all() {
    return em.createQuery("SELECT s FROM GoldenSetRow s ORDER BY s.name", GoldenSetRow.class)
        .getResultList();
  }

  Optional<GoldenSetRow> find(GoldenSetName name) {
    return Optional.ofNullable(em.find(GoldenSetRow.class, name.value()));
  }

  /** For a change: whoever else would change it waits. */
  Optional<GoldenSetRow> locked(GoldenSetName name) {
    return Optional.ofNullable(
        em.find(GoldenSetRow.class, name.value(), LockModeType.PESSIMISTIC_WRITE));
  }

  List<GoldenSetName> due(Instant now) {
    return em
        .createQuery("SELECT s.name FROM GoldenSetRow s WHERE s.nextRun <= :now", String.class)
        .setParameter("now", now)
        .getResultList()
        .stream()
        .map(GoldenSetName::new)
        .toList();
  }

  /** All versions of a set, newest first. */
  List<GoldenSetVersion> versions(GoldenSetName name) {
    return em
        .createQuery(
            "SELECT v FROM SetVersionRow v WHERE v.setName = :name ORDER BY v.version DESC",
            SetVersionRow.class)
        .setParameter("name", name.value())
        .getResultList()
        .stream()
        .map(SetVersionRow::version)
        .toList();
  }

  /**
   * @throws UnknownGoldenSet when the set has no such version
   */
  GoldenSetVersion version(GoldenSetName name, int version) {
    var row = em.find(SetVersionRow.class, SetVersionRow.id(name, version));
    if (row == null) {
      throw new UnknownGoldenSet(name, version);
    }
    return row.version();
  }

  void add(GoldenSetRow row) {
    em.persist(row);
  }

  void add(GoldenSetVersion version) {
    em.persist(new SetVersionRow(version));
  }
}
