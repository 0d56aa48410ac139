package dev.plimsoll.evals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All eval runs and their results. */
@ApplicationScoped
class RunRows {
  @PersistenceContext(unitName = "evals")
  EntityManager em;

  void add(RunRow run) {
    em.persist(run);
  }

  /**
   * @throws UnknownRun when there is none of this id
   */
  RunRow named(RunId run) {
    return found(em.find(RunRow.class, run.value()), run);
  }

  /** For a change: whoever else would change it waits. */
  RunRow locked(RunId run) {
    return found(em.find(RunRow.class, run.value(), LockModeType.PESSIMISTIC_WRITE), run);
  }

  private static RunRow found(@Nullable RunRow row, RunId run) {
    if (row == null) {
      throw new UnknownRun(run);
    }
    return row;
  }

  /** Runs that no node is at work on, the oldest first. */
  List<RunId> free(Instant now) {
    return em
        .createQuery(
            "SELECT r.id FROM RunRow r WHERE r.state IN :open"
                + " AND (r.leaseUntil IS NULL OR r.leaseUntil <= :now) ORDER BY r.createdAt, r.id",
            String.class)
        .setParameter("open", EnumSet.of(RunState.WAITING, RunState.RUNNING))
        .setParameter("now", now)
        .getResultList()
        .stream()
        .map(RunId::new)
        .toList();
  }

  List<EvalRun> newestFirst(GoldenSetName set, int offset, int limit) {
    return em
        .createQuery(
            "SELECT r FROM RunRow r WHERE r.setName = :set ORDER BY r.createdAt DESC, r.id DESC",
            RunRow.class)
        .setParameter("set", set.value())
        .setFirstResult(offset)
        .setMaxResults(limit)
        .getResultList()
        .stream()
        .map(RunRow::run)
        .toList();
  }

  long count(GoldenSetName set) {
    return em.createQuery("SELECT COUNT(r) FROM RunRow r WHERE r.setName = :set", Long.class)
        .setParameter("set", set.value())
        .getSingleResult();
  }

  List<EvalRun> finished(Instant from, Instant until) {
    return em
        .createQuery(
            "SELECT r FROM RunRow r WHERE r.state = :finished AND r.finishedAt >= :from"
                + " AND r.finishedAt < :until ORDER BY r.finishedAt, r.id",
            RunRow.class)
        .setParameter("finished", RunState.FINISHED)
        .setParameter("from", from)
        .setParameter("until", until)
        .getResultList()
        .stream()
        .map(RunRow::run)
        .toList();
  }

  /** The last finished run of the same set and feature that was started before this one. */
  Optional<EvalRun> before(EvalRun run) {
    return em
        .createQuery(
            "SELECT r FROM RunRow r WHERE r.setName = :set AND r.feature = :feature"
                + " AND r.state = :finished AND r.id <> :id AND r.createdAt <= :created"
                + " ORDER BY r.createdAt DESC, r.id DESC",
            RunRow.class)
        .setParameter("set", run.set().value())
        .setParameter("feature", run.feature().value())
        .setParameter("finished", RunState.FINISHED)
        .setParameter("id", run.id().value())
        .setParameter("created", run.createdAt())
        .setMaxResults(1)
        .getResultList()
        .stream()
        .map(RunRow::run)
        .findFirst();
  }

  List<CaseResult> results(RunId run) {
    return resultRows(run).stream().map(ResultRow::result).toList();
  }

  List<ResultRow> resultRows(RunId run) {
    return em.createQuery("SELECT r FROM ResultRow r WHERE r.run = :run", ResultRow.class)
        .setParameter("run", run.value())
        .getResultList();
  }

  boolean hasResult(RunId run, String caseId) {
    return em.find(ResultRow.class, ResultRow.id(run.value(), caseId)) != null;
  }

  void add(RunId run, CaseResult result) {
    em.persist(new ResultRow(run.value(), result));
  }
}
