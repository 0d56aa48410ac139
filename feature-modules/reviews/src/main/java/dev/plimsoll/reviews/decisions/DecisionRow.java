package dev.plimsoll.reviews.decisions;

import dev.plimsoll.reviews.ReviewItem;
import dev.plimsoll.reviews.TakenByAnother;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something that one person is to decide. It is claimed like a {@link ReviewItem}. */
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

  /** Something new, which nobody has claimed. */
  DecisionRow(String id, String queue, String subject, Instant now, Instant due) {
    this(id, queue, subject, now, due, null, null, null, null, null);
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
  DecisionRow decide(String word, String by, Instant now) {
    if (!isOpen()) {
      throw new DecidedAlready(subject);
    }
    if (isClaimedBeside(by, now)) {
      throw new TakenByAnother(subject);
    }
    return end(word, by, now);
  }

  /** Ends the waiting without a decision when the time is over; empty when it is not to end. */
  Optional<DecisionRow> expire(String word, String by, Instant now) {
    return now.isBefore(dueAt) ? Optional.empty() : withdraw(word, by, now);
  }

  /** Ends the waiting without a decision, whoever is about to; empty when it has ended. */
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
