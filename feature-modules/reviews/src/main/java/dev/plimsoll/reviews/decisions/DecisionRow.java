package dev.plimsoll.reviews.decisions;

import dev.plimsoll.reviews.ReviewItem;
import dev.plimsoll.reviews.TakenByAnother;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A decision that one person has to make, claimed like a {@link ReviewItem}. */
record DecisionRow(
    String id,
    String queue,
    String subject,
    Instant askedAt,
    Instant dueAt,
    @Nullable String claimedBy,
    @Nullable Instant claimedUntil,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt,
    @Nullable String decision) {

  /** A new decision, which nobody has claimed. */
  DecisionRow(String id, String queue, String subject, Instant now, Instant due) {
    this(id, queue, subject, now, due, null, null, null, null, null);
  }

  boolean isOpen() {
    return decidedAt == null;
  }

  /**
   * Ends the wait by a decision.
   *
   * @throws DecidedAlready if it has ended
   * @throws TakenByAnother if another reviewer has claimed it
   */
  DecisionRow decide(String word, String by, Instant now) {
    if (!isOpen()) {
      throw new DecidedAlready(subject);
    }
    if (isClaimedBeside(by, now)) {
      throw new TakenByAnother(subject);
    }
    return end(word, by, now);
  }

  /** Ends the wait without a decision if the time is over; empty if it goes on or has ended. */
  Optional<DecisionRow> expire(String word, String by, Instant now) {
    return now.isBefore(dueAt) ? Optional.empty() : withdraw(word, by, now);
  }

  /** Ends the wait without a decision, whoever has claimed it; empty if it has ended. */
  Optional<DecisionRow> withdraw(String word, String by, Instant now) {
    return isOpen() ? Optional.of(end(word, by, now)) : Optional.empty();
  }

  private DecisionRow end(String word, String by, Instant now) {
    return new DecisionRow(id, queue, subject, askedAt, dueAt, null, null, by, now, word);
  }

  private boolean isClaimedBeside(String reviewer, Instant now) {
    return claimedBy != null
        && !claimedBy.equals(reviewer)
        && claimedUntil != null
        && now.isBefore(claimedUntil);
  }
}
