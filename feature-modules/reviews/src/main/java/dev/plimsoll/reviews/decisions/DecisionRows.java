package dev.plimsoll.reviews.decisions;

import dev.plimsoll.platform.Sql;
import dev.plimsoll.reviews.UnknownItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;

/** All decisions, pending and made. */
@ApplicationScoped
class DecisionRows {
  @Inject Sql sql;

  void put(DecisionRow row) {
    sql.put(
        "review_decision",
        "id",
        "queue, subject, asked_at, due_at, claimed_by, claimed_until, decided_by, decided_at,"
            + " decision",
        row.queue(),
        row.subject(),
        row.askedAt(),
        row.dueAt(),
        row.claimedBy(),
        row.claimedUntil(),
        row.decidedBy(),
        row.decidedAt(),
        row.decision(),
        row.id());
  }

  /**
   * The row, locked until the transaction ends, so that nobody else can decide or claim it.
   *
   * @throws UnknownItem if there is none
   */
  DecisionRow locked(String queue, String subject) {
    return sql.first(
            "SELECT * FROM review_decision WHERE queue = ? AND subject = ? FOR UPDATE",
            DecisionRows::read,
            queue,
            subject)
        .orElseThrow(() -> new UnknownItem(subject));
  }

  int open(String queue) {
    return (int)
        sql.number(
            "SELECT COUNT(*) FROM review_decision WHERE queue = ? AND decided_at IS NULL", queue);
  }

  private static DecisionRow read(ResultSet row) throws SQLException {
    return new DecisionRow(
        row.getString("id"),
        row.getString("queue"),
        row.getString("subject"),
        Sql.instant(row, "asked_at"),
        Sql.instant(row, "due_at"),
        row.getString("claimed_by"),
        Sql.instantOrNull(row, "claimed_until"),
        row.getString("decided_by"),
        Sql.instantOrNull(row, "decided_at"),
        row.getString("decision"));
  }
}
