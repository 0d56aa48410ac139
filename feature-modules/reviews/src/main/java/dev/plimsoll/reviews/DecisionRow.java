package dev.plimsoll.reviews;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that one person is to decide. It is claimed like a {@link ReviewItem}. */
@Entity
@Table(name = "review_decision")
class DecisionRow {
  @Id String id;
  String queue;
  String subject;

  @Column(name = "asked_at")
  Instant askedAt;

  @Column(name = "due_at")
  Instant dueAt;

  @Column(name = "claimed_by")
  @Nullable String claimedBy;

  @Column(name = "claimed_until")
  @Nullable Instant claimedUntil;

  @Column(name = "decided_by")
  @Nullable String decidedBy;

  @Column(name = "decided_at")
  @Nullable Instant decidedAt;

  @Nullable String decision;

  @SuppressWarnings("NullAway.Init") // for EclipseLink
  protected DecisionRow() {}

  DecisionRow(String id, String queue, String subject, Instant now, Instant due) {
    this.id = id;
    this.queue = queue;
    this.subject = subject;
    askedAt = now;
    dueAt = due;
  }

  boolean isOpen() {
    return decidedAt == null;
  }

  /**
   * Ends the waiting.
   *
   * @throws DecidedAlready when it has ended
   * @throws TakenByAnother when another reviewer is about to decide
   */
  void decide(String word, String by, Instant now) {
    if (!isOpen()) {
      throw new DecidedAlready(subject);
    }
    if (isClaimedBeside(by, now)) {
      throw new TakenByAnother(subject);
    }
    end(word, by, now);
  }

  /** Ends the waiting without a decision when the time is over; false when it is not to end. */
  boolean expire(String word, String by, Instant now) {
    return !now.isBefore(dueAt) && withdraw(word, by, now);
  }

  /** Ends the waiting without a decision, whoever is about to; false when it has ended. */
  boolean withdraw(String word, String by, Instant now) {
    var open = isOpen();
    if (open) {
      end(word, by, now);
    }
    return open;
  }

  private void end(String word, String by, Instant now) {
    decision = word;
    decidedBy = by;
    decidedAt = now;
    claimedBy = null;
    claimedUntil = null;
  }

  private boolean isClaimedBeside(String reviewer, Instant now) {
    return claimedBy != null
        && !claimedBy.equals(reviewer)
        && claimedUntil != null
        && now.isBefore(claimedUntil);
  }
}
