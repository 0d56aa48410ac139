package dev.plimsoll.reviews;

import dev.plimsoll.domain.UserId;
import dev.plimsoll.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Optional;

/**
 * The claims of reviewers on items. Each change is a single conditional statement that commits by
 * itself, so that two reviewers never hold the same item.
 */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
class ReviewClaims {
  /**
   * First the item that the reviewer already holds, then the others in order, then those they
   * skipped, longest ago first.
   */
  private static final String NEXT =
      """
      SELECT i.id
      FROM review_item i
      JOIN review_batch b ON b.id = i.batch
      LEFT JOIN review_skip s ON s.item = i.id AND s.reviewer = ?
      WHERE b.queue = ? AND b.closed_at IS NULL AND i.rated_by IS NULL
        AND (i.claimed_by IS NULL OR i.claimed_by = ? OR i.claimed_until <= ?)
      ORDER BY CASE WHEN i.claimed_by = ? THEN 0 ELSE 1 END,
        s.skipped_at NULLS FIRST, b.opened_at, i.position
      FETCH FIRST 1 ROWS ONLY
      """;

  private static final String CLAIM =
      """
      UPDATE review_item SET claimed_by = ?, claimed_until = ?
      WHERE id = ? AND rated_by IS NULL
        AND (claimed_by IS NULL OR claimed_by = ? OR claimed_until <= ?)
      """;

  private static final String RELEASE =
      """
      UPDATE review_item SET claimed_by = NULL, claimed_until = NULL
      WHERE id = ? AND claimed_by = ?
      """;

  @Inject Sql sql;

  /** Claims the next item for the reviewer; empty if none is left for them. */
  Optional<String> next(String queue, UserId reviewer, Instant now, Instant until) {
    var candidate = candidate(queue, reviewer, now);
    while (candidate.isPresent() && !claim(candidate.get(), reviewer, now, until)) {
      candidate = candidate(queue, reviewer, now);
    }
    return candidate;
  }

  /** Releases the item and puts it behind all others for this reviewer. */
  void skip(String item, UserId reviewer, Instant now) {
    var who = reviewer.value();
    if (sql.update(RELEASE, item, who) == 1) {
      sql.update("DELETE FROM review_skip WHERE item = ? AND reviewer = ?", item, who);
      sql.update("INSERT INTO review_skip VALUES (?, ?, ?)", item, who, now);
    }
  }

  private Optional<String> candidate(String queue, UserId reviewer, Instant now) {
    var who = reviewer.value();
    return sql.rows(NEXT, row -> row.getString(1), who, queue, who, now, who).stream().findFirst();
  }

  /** False if another reviewer has rated or claimed the item in the meantime. */
  private boolean claim(String item, UserId reviewer, Instant now, Instant until) {
    var who = reviewer.value();
    return sql.update(CLAIM, who, until, item, who, now) == 1;
  }
}
