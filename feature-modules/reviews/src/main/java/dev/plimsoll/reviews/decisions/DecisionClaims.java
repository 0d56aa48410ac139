package dev.plimsoll.reviews.decisions;

import dev.plimsoll.domain.UserId;
import dev.plimsoll.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Optional;

/**
 * The claims of reviewers on decisions. Each change is a single conditional statement that commits
 * by itself, so that two reviewers never hold the same decision.
 */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
class DecisionClaims {
  /**
   * First the decision that the reviewer already holds, then the others by when they are due, then
   * those they skipped.
   */
  private static final String NEXT =
      """
      SELECT d.subject
      FROM review_decision d
      LEFT JOIN review_decision_skip s ON s.decision = d.id AND s.reviewer = ?
      WHERE d.queue = ? AND d.decided_at IS NULL
        AND (d.claimed_by IS NULL OR d.claimed_by = ? OR d.claimed_until <= ?)
      ORDER BY CASE WHEN d.claimed_by = ? THEN 0 ELSE 1 END,
        s.skipped_at NULLS FIRST, d.due_at, d.id
      FETCH FIRST 1 ROWS ONLY
      """;

  private static final String CLAIM =
      """
      UPDATE review_decision SET claimed_by = ?, claimed_until = ?
      WHERE queue = ? AND subject = ? AND decided_at IS NULL
        AND (claimed_by IS NULL OR claimed_by = ? OR claimed_until <= ?)
      """;

  private static final String RELEASE =
      """
      UPDATE review_decision SET claimed_by = NULL, claimed_until = NULL
      WHERE queue = ? AND subject = ? AND claimed_by = ?
      """;

  private static final String FORGET_SKIP =
      """
      DELETE FROM review_decision_skip WHERE reviewer = ?
        AND decision IN (SELECT id FROM review_decision WHERE queue = ? AND subject = ?)
      """;

  private static final String SKIP =
      """
      INSERT INTO review_decision_skip (decision, reviewer, skipped_at)
      SELECT id, CAST(? AS VARCHAR(128)), CAST(? AS TIMESTAMP(6) WITH TIME ZONE)
      FROM review_decision WHERE queue = ? AND subject = ?
      """;

  @Inject Sql sql;

  /** Claims the next decision for the reviewer; empty if none is left for them. */
  Optional<String> next(String queue, UserId reviewer, Instant now, Instant until) {
    var candidate = candidate(queue, reviewer, now);
    while (candidate.isPresent() && !claim(queue, candidate.get(), reviewer, now, until)) {
      candidate = candidate(queue, reviewer, now);
    }
    return candidate;
  }

  /** Releases the decision and puts it behind all others for this reviewer. */
  void skip(String queue, String subject, UserId reviewer, Instant now) {
    var who = reviewer.value();
    if (sql.update(RELEASE, queue, subject, who) == 1) {
      sql.update(FORGET_SKIP, who, queue, subject);
      sql.update(SKIP, who, now, queue, subject);
    }
  }

  private Optional<String> candidate(String queue, UserId reviewer, Instant now) {
    var who = reviewer.value();
    return sql.rows(NEXT, row -> row.getString(1), who, queue, who, now, who).stream().findFirst();
  }

  /** False if it has been decided, or another reviewer has claimed it, in the meantime. */
  private boolean claim(String queue, String subject, UserId reviewer, Instant now, Instant until) {
    var who = reviewer.value();
    return sql.update(CLAIM, who, until, queue, subject, who, now) == 1;
  }
}
