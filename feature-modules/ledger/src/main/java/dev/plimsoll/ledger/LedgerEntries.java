package dev.plimsoll.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** All entries, in the order of their commits. */
@ApplicationScoped
class LedgerEntries {
  static final String GENESIS = "0".repeat(64);

  @PersistenceContext(unitName = "ledger")
  EntityManager em;

  LedgerHead lockedHead() {
    return em.find(LedgerHead.class, LedgerHead.CHAIN, LockModeType.PESSIMISTIC_WRITE);
  }

  void append(Entry entry) {
    em.persist(new LedgerRow(entry));
  }

  List<LedgerRow> after(long id, int limit) {
    return em.createQuery(
            "SELECT e FROM LedgerRow e WHERE e.id > :id ORDER BY e.id", LedgerRow.class)
        .setParameter("id", id)
        .setMaxResults(limit)
        .getResultList();
  }

  List<Entry> newestFirst(LedgerFilter filter, int offset, int limit) {
    var cb = em.getCriteriaBuilder();
    var query = cb.createQuery(LedgerRow.class);
    var row = query.from(LedgerRow.class);
    query.where(predicates(filter, cb, row)).orderBy(cb.desc(row.get("id")));
    TypedQuery<LedgerRow> typed = em.createQuery(query);
    return typed.setFirstResult(offset).setMaxResults(limit).getResultList().stream()
        .map(LedgerRow::entry)
        .toList();
  }

  List<String> kinds() {
    return em.createQuery(
            "SELECT DISTINCT e.subjectKind FROM LedgerRow e ORDER BY e.subjectKind", String.class)
        .getResultList();
  }

  long count(LedgerFilter filter) {
    var cb = em.getCriteriaBuilder();
    var query = cb.createQuery(Long.class);
    var row = query.from(LedgerRow.class);
    query.select(cb.count(row)).where(predicates(filter, cb, row));
    return em.createQuery(query).getSingleResult();
  }

  private static Predicate[] predicates(
      LedgerFilter filter, CriteriaBuilder cb, Root<LedgerRow> row) {
    var all = new ArrayList<Predicate>();
    if (filter.kind() != null) {
      all.add(cb.equal(row.get("subjectKind"), filter.kind()));
    }
    if (filter.subjectId() != null) {
      all.add(cb.equal(row.get("subjectId"), filter.subjectId()));
    }
    if (filter.from() != null) {
      all.add(cb.greaterThanOrEqualTo(row.get("at"), filter.from()));
    }
    if (filter.until() != null) {
      all.add(cb.lessThan(row.get("at"), filter.until()));
    }
    if (filter.text() != null) {
      var pattern = "%" + escaped(filter.text().toLowerCase(Locale.ROOT)) + "%";
      all.add(
          cb.or(
              List.of("subjectId", "action", "reason", "actor").stream()
                  .map(field -> cb.like(cb.lower(row.get(field)), pattern, '\\'))
                  .toArray(Predicate[]::new)));
    }
    return all.toArray(Predicate[]::new);
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
