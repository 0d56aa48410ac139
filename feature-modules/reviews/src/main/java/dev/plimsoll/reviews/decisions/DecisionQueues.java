package dev.plimsoll.reviews.decisions;

import dev.plimsoll.domain.UserId;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ledger.Change;
import dev.plimsoll.ledger.Ledger;
import dev.plimsoll.ledger.Subject;
import dev.plimsoll.platform.IdSource;
import dev.plimsoll.reviews.TakenByAnother;
import dev.plimsoll.reviews.settings.ReviewSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Queues of things that wait for one person's decision until they are due. A reviewer gets one at a
 * time, the one that is due first, which is reserved for them for some minutes. A decision is
 * final. Each request and each decision is a ledger entry of the kind {@link #KIND}.
 */
@ApplicationScoped
public class DecisionQueues {
  public static final String KIND = "decision";
  private static final String EXPIRED = "expired";
  private static final String WITHDRAWN = "withdrawn";

  @Inject DecisionRows rows;
  @Inject DecisionClaims claims;
  @Inject ReviewSettings settings;
  @Inject Ledger ledger;
  @Inject IdSource ids;
  @Inject Clock clock;

  /** The ledger's subject for a thing in a queue. */
  public static Subject subject(String queue, String subject) {
    return new Subject(KIND, queue + "/" + subject);
  }

  /** Queues a thing, whose subject must be new in the queue. */
  @Transactional
  public void ask(String queue, String subject, Instant due) {
    ledger.lock();
    rows.put(new DecisionRow(ids.next(), queue, subject, clock.instant(), due));
    record(Actor.SYSTEM, queue, subject, "asked", null);
  }

  /**
   * The thing that the reviewer holds, or the next one to decide; empty if none is left for them.
   */
  public Optional<String> next(String queue, UserId reviewer) {
    var now = clock.instant();
    return claims.next(queue, reviewer, now, now.plus(settings.decisionClaim()));
  }

  /** Leaves it to other reviewers; this one gets it again after all others. */
  public void skip(String queue, String subject, UserId reviewer) {
    claims.skip(queue, subject, reviewer, clock.instant());
  }

  /**
   * Decides.
   *
   * @param word the decision, as a verb in the past tense, at most 16 characters
   * @throws TakenByAnother if another reviewer has claimed it
   * @throws DecidedAlready if it has been decided, or its time is over
   */
  @Transactional
  public void decide(
      String queue, String subject, String word, @Nullable String reason, UserId reviewer) {
    ledger.lock();
    rows.put(rows.locked(queue, subject).decide(word, reviewer.value(), clock.instant()));
    record(new Actor(reviewer.value()), queue, subject, word, reason);
  }

  /**
   * Ends the wait for a decision that nobody made in time; false if it was made, or there is still
   * time.
   */
  @Transactional
  public boolean expire(String queue, String subject) {
    ledger.lock();
    var expired = rows.locked(queue, subject).expire(EXPIRED, Actor.SYSTEM.name(), clock.instant());
    expired.ifPresent(row -> end(row, EXPIRED));
    return expired.isPresent();
  }

  /** Ends the wait for a decision that is no longer needed; does nothing if it has ended. */
  @Transactional
  public void withdraw(String queue, String subject) {
    ledger.lock();
    rows.locked(queue, subject)
        .withdraw(WITHDRAWN, Actor.SYSTEM.name(), clock.instant())
        .ifPresent(row -> end(row, WITHDRAWN));
  }

  /** The number of things that wait for a decision. */
  @Transactional
  public int waiting(String queue) {
    return rows.open(queue);
  }

  private void end(DecisionRow row, String action) {
    rows.put(row);
    record(Actor.SYSTEM, row.queue(), row.subject(), action, null);
  }

  private void record(
      Actor actor, String queue, String subject, String action, @Nullable String reason) {
    ledger.record(new Change(actor, subject(queue, subject), action, reason, null, null));
  }
}
