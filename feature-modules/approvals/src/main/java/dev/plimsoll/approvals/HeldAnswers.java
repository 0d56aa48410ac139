package dev.plimsoll.approvals;

import dev.plimsoll.access.Caller;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ledger.Ledger;
import dev.plimsoll.platform.Subscription;
import dev.plimsoll.reviews.decisions.DecisionQueues;
import dev.plimsoll.work.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Answers that a person looks at before their askers do. Each is decided once, by the reviewer who
 * holds it; when nobody does so in time, the safe answer is given. The model's own answer stays on
 * record whatever is given.
 */
@ApplicationScoped
public class HeldAnswers {
  private static final String QUEUE = HoldNews.QUEUE;

  @Inject HoldRows rows;
  @Inject HoldNews news;
  @Inject DecisionQueues queues;
  @Inject Ledger ledger;
  @Inject Tasks tasks;
  @Inject Clock clock;

  /** Holds an answer back. */
  @Transactional
  public void hold(HeldAnswer answer) {
    queues.ask(QUEUE, answer.call().value(), answer.dueAt());
    rows.add(answer);
    var id = answer.call().value();
    var _ = tasks.add(HoldDeadlines.KIND, id, id, answer.dueAt());
  }

  /** The held answer of a call, also when it is held no more. */
  @Transactional
  public Optional<HeldAnswer> of(CallId call) {
    return rows.find(call);
  }

  /** What the reviewer holds, or is to decide next; empty when nothing is left for them. */
  @Transactional
  public Optional<HeldAnswer> next(Caller reviewer) {
    NotAReviewer.check(reviewer);
    return queues.next(QUEUE, reviewer.user()).map(CallId::new).flatMap(rows::find);
  }

  /** Leaves it to others; this reviewer gets it again after all the rest. */
  public void skip(CallId call, Caller reviewer) {
    NotAReviewer.check(reviewer);
    queues.skip(QUEUE, call.value(), reviewer.user());
  }

  /**
   * Decides what the asker is given.
   *
   * @throws dev.plimsoll.reviews.TakenByAnother when another reviewer is about to
   * @throws dev.plimsoll.reviews.decisions.DecidedAlready when it is decided, or its time is over
   */
  @Transactional
  public void decide(CallId call, HoldDecision decision, Caller reviewer) {
    NotAReviewer.check(reviewer);
    ledger.awaitTurn();
    rows.change(
        call,
        held -> {
          var by = reviewer.user();
          var decided = held.decided(decision, by.value(), clock.instant());
          queues.decide(QUEUE, call.value(), decided.state().word(), reason(decision), by);
          return decided;
        });
    tasks.runNow(HoldDeadlines.KIND, call.value());
  }

  /** How many wait for a person. */
  public int waiting() {
    return queues.waiting(QUEUE);
  }

  /** Tells of each call whose answer is held or decided, at any node, until it is closed. */
  public Subscription onChange(Consumer<CallId> listener) {
    return news.onChange(listener);
  }

  /** Gives the safe answer; does nothing when somebody has decided. */
  @Transactional
  void expire(CallId call) {
    if (queues.expire(QUEUE, call.value())) {
      rows.change(call, held -> held.expired(Actor.SYSTEM.name(), clock.instant()));
    }
  }

  /** Deletes what is or was held of a person; nobody need decide on it any more. */
  @Transactional
  void forget(UserId asker) {
    for (var call : rows.forget(asker)) {
      queues.withdraw(QUEUE, call.value());
      tasks.runNow(HoldDeadlines.KIND, call.value());
    }
  }

  private static @Nullable String reason(HoldDecision decision) {
    return decision instanceof HoldDecision.Refuse(var reason) ? reason : null;
  }
}
