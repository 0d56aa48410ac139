package dev.plimsoll.costs;

import dev.plimsoll.costs.BudgetDecision.Denied;
import dev.plimsoll.costs.BudgetDecision.Granted;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.Usd;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * This node's hand on the budget of one feature: spends from its lease in memory, and goes to the
 * treasury for another slice only when that is short.
 */
final class Purse {
  private static final Logger LOG = System.getLogger(Purse.class.getName());

  /** How long the treasury is not asked again for money that it did not have. */
  private static final Duration REMEMBERED = Duration.ofSeconds(1);

  private final FeatureKey feature;
  private final Treasury treasury;
  private final Clock clock;
  private final ReentrantLock atTreasury = new ReentrantLock();
  private volatile @Nullable Lease lease;
  private volatile @Nullable Refusal refusal;

  Purse(FeatureKey feature, Treasury treasury, Clock clock) {
    this.feature = feature;
    this.treasury = treasury;
    this.clock = clock;
  }

  /**
   * Reserves the amount.
   *
   * @param budget as this node knows it, for the answer when the treasury is out of reach
   */
  BudgetDecision reserve(Budget budget, Usd amount) {
    var decision = fromMemory(amount);
    if (decision != null) {
      return decision;
    }
    atTreasury.lock();
    try {
      decision = fromMemory(amount);
      return decision != null ? decision : fromTreasury(amount);
    } catch (TreasuryOutOfReach e) {
      LOG.log(Level.WARNING, "No more of the budget of " + feature + " can be leased", e);
      return outOfReach(budget);
    } finally {
      atTreasury.unlock();
    }
  }

  /** Tells the treasury what was spent. */
  void report() {
    var held = lease;
    if (held != null) {
      tell(held, false);
    }
  }

  /** Reports, and hands back what is free if no call has asked lately. */
  void tidy() {
    var held = lease;
    if (held != null) {
      tell(held, held.wasIdle());
    }
  }

  /** Hands back all that is free, so that the next call asks the treasury anew. */
  void empty() {
    var held = lease;
    if (held != null) {
      tell(held, true);
    }
    refusal = null;
  }

  private @Nullable BudgetDecision fromMemory(Usd amount) {
    var now = clock.instant();
    var held = lease;
    var free = 0L;
    if (held != null && !held.account().isOver(now)) {
      if (held.reserve(amount.micros())) {
        return granted(held, amount);
      }
      free = held.free();
    }
    var refused = refusal;
    var needed = amount.micros() - free;
    return refused != null && refused.covers(needed, now) ? refused.denied() : null;
  }

  /** Asks until there is an answer: another node may take what was left in between. */
  private BudgetDecision fromTreasury(Usd amount) {
    while (true) {
      var found = treasury.account(feature, clock.instant());
      if (found.isEmpty()) {
        return new Granted(new Reservation(feature, amount, null));
      }
      var account = found.get();
      var held = leaseIn(account);
      if (amount.micros() - held.free() > account.left()) {
        return refused(account, held);
      }
      if (refill(held, account, amount.micros())) {
        return granted(held, amount);
      }
    }
  }

  private Lease leaseIn(Account account) {
    var held = lease;
    if (held == null || !held.account().periodId().equals(account.periodId())) {
      held = new Lease(account);
      lease = held;
    }
    return held;
  }

  /** The free money is out while the treasury is asked, so that no other call counts on it too. */
  private boolean refill(Lease held, Account account, long amount) {
    var free = held.drain();
    var gained = 0L;
    try {
      var slice = account.slice(amount - free);
      var lent = treasury.lend(feature, account, slice);
      gained = lent ? slice - amount : 0;
      return lent;
    } finally {
      held.add(free + gained);
    }
  }

  private Granted granted(Lease held, Usd amount) {
    return new Granted(new Reservation(feature, amount, held));
  }

  private Denied refused(Account account, Lease held) {
    var spent = new Usd(account.spent() + held.untold());
    return remembered(
        account.left(), new Denied(account.budget().limit(), spent, account.renewsAt()));
  }

  private Denied outOfReach(Budget budget) {
    var held = lease;
    var spent = held == null ? Usd.ZERO : new Usd(held.account().spent() + held.untold());
    var renewsAt = budget.period().endOf(clock.instant());
    return remembered(0, new Denied(budget.limit(), spent, renewsAt));
  }

  private Denied remembered(long left, Denied denied) {
    refusal = new Refusal(left, clock.instant().plus(REMEMBERED), denied);
    return denied;
  }

  private void tell(Lease held, boolean handBack) {
    atTreasury.lock();
    try {
      var spent = held.untold();
      var unused = handBack ? held.drain() : 0;
      if (spent != 0 || unused != 0) {
        takeBack(held, unused, spent);
      }
    } finally {
      atTreasury.unlock();
    }
  }

  private void takeBack(Lease held, long unused, long spent) {
    try {
      treasury.takeBack(feature, held.account(), unused, spent);
      held.told(spent);
    } catch (TreasuryOutOfReach e) {
      held.add(unused);
      LOG.log(Level.WARNING, "The spending of " + feature + " will be told later", e);
    }
  }
}
