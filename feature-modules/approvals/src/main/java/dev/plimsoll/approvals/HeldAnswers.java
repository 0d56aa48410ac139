package dev.plimsoll.approvals;

import dev.plimsoll.access.Caller;
import dev.plimsoll.access.OnlyFor;
import dev.plimsoll.access.Role;
import dev.plimsoll.calls.record.PersonErased;
import dev.plimsoll.domain.CallId;
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
 * The held answers, which a reviewer sees before the users who asked. Each is decided once, by the
 * reviewer who has claimed it; if nobody does so in time, the safe answer is given. The model's own
 * answer stays on record whatever is given.
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

  /** Holds an answer for a reviewer. */
  @Transactional
  public void hold(HeldAnswer answer) {
    queues.ask(QUEUE, answer.call().value(), answer.dueAt());
    rows.add(answer);
    var id = answer.call().value();
    var _ = tasks.add(HoldDeadlines.KIND, id, id, answer.dueAt());
  }

  /** The held answer of a call, also after it was decided. */
  @Transactional
  public Optional<HeldAnswer> of(CallId call) {
    return rows.find(call);
  }

  /**
   * The answer that the reviewer has claimed, or the next one to decide; empty if none is left for
   * them.
   */
  @Transactional
  @OnlyFor({Role.REVIEWER, Role.ADMIN})
  public Optional<HeldAnswer> next(Caller reviewer) {
    NotAReviewer.check(reviewer);
    return queues.next(QUEUE, reviewer.user()).map(CallId::new).flatMap(rows::find);
  }

  /** Leaves an answer to other reviewers; this one gets it again after all others. */
  @OnlyFor({Role.REVIEWER, Role.ADMIN})
  public void skip(CallId call, Caller reviewer) {
    NotAReviewer.check(reviewer);
    queues.skip(QUEUE, call.value(), reviewer.user());
  }

  /**
   * Decides what the user gets.
   *
   * @throws dev.plimsoll.reviews.TakenByAnother if another reviewer has claimed it
   * @throws dev.plimsoll.reviews.decisions.DecidedAlready if it has been decided, or its time is
   *     over
   */
  @Transactional
  @OnlyFor({Role.REVIEWER, Role.ADMIN})
  public void decide(CallId call, HoldDecision decision, Caller reviewer) {
    NotAReviewer.check(reviewer);
    ledger.lock();
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

  /** The number of answers that wait for a reviewer. */
  public int waiting() {
    return queues.waiting(QUEUE);
  }

  /**
   * Notifies the listener of each call whose answer is held or decided, on any node, until the
   * subscription is closed.
   */
  public Subscription onChange(Consumer<CallId> listener) {
    return news.onChange(listener);
  }

  /** Gives the safe answer; does nothing if somebody has decided. */
  @Transactional
  void expire(CallId call) {
    if (queues.expire(QUEUE, call.value())) {
      rows.change(call, held -> held.expired(Actor.SYSTEM.name(), clock.instant()));
    }
  }

  /** Deletes all held answers of a person, which then need no decision. */
  @Transactional
  void forget(PersonErased erased) {
    for (var call : rows.forget(erased)) {
      queues.withdraw(QUEUE, call.value());
      tasks.runNow(HoldDeadlines.KIND, call.value());
    }
  }

  private static @Nullable String reason(HoldDecision decision) {
    return decision instanceof HoldDecision.Refuse(var reason) ? reason : null;
  }
}
