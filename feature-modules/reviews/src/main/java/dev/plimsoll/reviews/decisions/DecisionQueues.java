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
 * Queues of things that wait for one person's word and not longer than until they are due. A
 * reviewer is given one at a time, what is due first; it is kept for them for some minutes. What is
 * decided stays so. Each asking and deciding is a ledger entry of the kind {@link #KIND}.
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

  /** How the ledger names something of a queue. */
  public static Subject subject(String queue, String subject) {
    return new Subject(KIND, queue + "/" + subject);
  }

  /** Queues something; its subject must be new in the queue. */
  @Transactional
  public void ask(String queue, String subject, Instant due) {
    ledger.awaitTurn();
    rows.put(new DecisionRow(ids.next(), queue, subject, clock.instant(), due));
    record(Actor.SYSTEM, queue, subject, "asked", null);
  }

  /** What the reviewer holds, or is to decide next; empty when nothing is left for them. */
  public Optional<String> next(String queue, UserId reviewer) {
    var now = clock.instant();
    return claims.next(queue, reviewer, now, now.plus(settings.decisionClaim()));
  }

  /** Lets another reviewer have it; this one gets it again after all others. */
  public void skip(String queue, String subject, UserId reviewer) {
    claims.skip(queue, subject, reviewer, clock.instant());
  }

  /**
   * Decides.
   *
   * @param word what is decided, as a verb in the past tense, at most 16 characters
   * @throws TakenByAnother when another reviewer is about to
   * @throws DecidedAlready when it is decided, or its time is over
   */
  @Transactional
  public void decide(
      String queue, String subject, String word, @Nullable String reason, UserId reviewer) {
    ledger.awaitTurn();
    rows.put(rows.locked(queue, subject).decide(word, reviewer.value(), clock.instant()));
    record(new Actor(reviewer.value()), queue, subject, word, reason);
  }

  /** Ends what nobody decided in time; false when somebody has, or the time is not over. */
  @Transactional
  public boolean expire(String queue, String subject) {
    ledger.awaitTurn();
    var expired = rows.locked(queue, subject).expire(EXPIRED, Actor.SYSTEM.name(), clock.instant());
    expired.ifPresent(row -> end(row, EXPIRED));
    return expired.isPresent();
  }

  /** Ends what need not be decided any more; does nothing when it has ended. */
  @Transactional
  public void withdraw(String queue, String subject) {
    ledger.awaitTurn();
    rows.locked(queue, subject)
        .withdraw(WITHDRAWN, Actor.SYSTEM.name(), clock.instant())
        .ifPresent(row -> end(row, WITHDRAWN));
  }

  /** How many wait. */
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
