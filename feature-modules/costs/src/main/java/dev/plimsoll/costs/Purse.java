package dev.plimsoll.costs;

import dev.plimsoll.platform.SqlFailure;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * This node's hand on one account: keeps its lease in memory, and goes to the treasury for another
 * slice only when that is short.
 */
final class Purse {
  private static final Logger LOG = System.getLogger(Purse.class.getName());

  /** How long the treasury is not asked again for what it did not have. */
  private static final Duration REMEMBERED = Duration.ofSeconds(1);

  private final AccountId id;
  private final Treasury treasury;
  private final Clock clock;
  private final ReentrantLock atTreasury = new ReentrantLock();
  private volatile @Nullable Lease lease;
  private volatile @Nullable Refusal refusal;
  private volatile boolean retired;

  Purse(AccountId id, Treasury treasury, Clock clock) {
    this.id = id;
    this.treasury = treasury;
    this.clock = clock;
  }

  /** What there is to take from; null before the treasury was ever reached, or without a budget. */
  @Nullable Lease lease() {
    return lease;
  }

  /** Whether the purse was put away: another one holds the account now. */
  boolean isRetired() {
    return retired;
  }

  /** Why the amount was not to be had a moment ago; null when it may be. */
  @Nullable UsedUp refusal(long amount) {
    var now = clock.instant();
    return covers(amount, now) ? null : remembered(amount, now);
  }

  /**
   * Sees that the lease covers the amount.
   *
   * @param budget as this node knows it, for the answer
   * @return null when it does; why not otherwise
   */
  @Nullable UsedUp fill(Budget budget, long amount) {
    atTreasury.lock();
    try {
      var refused = refusal(amount);
      return retired || refused != null || covers(amount, clock.instant())
          ? refused
          : ask(budget, amount);
    } catch (SqlFailure e) {
      LOG.log(Level.WARNING, "No more of the budget " + id + " can be leased", e);
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

  /** Puts the purse away when nothing is in it and nobody will come back to it. */
  boolean retire() {
    atTreasury.lock();
    try {
      var held = lease;
      retired = held == null || held.close();
      return retired;
    } finally {
      atTreasury.unlock();
    }
  }

  private boolean covers(long amount, Instant now) {
    var held = lease;
    return held != null && !held.isOver(now) && held.covers(amount, false);
  }

  private @Nullable UsedUp remembered(long amount, Instant now) {
    var refused = refusal;
    if (refused == null) {
      return null;
    }
    var held = lease;
    var free = held == null ? 0 : held.free();
    return refused.covers(amount - free, now) ? refused.usedUp() : null;
  }

  /** Asks until there is an answer: another node may take what was left in between. */
  private @Nullable UsedUp ask(Budget budget, long amount) {
    while (true) {
      var found = treasury.account(id, clock.instant());
      if (found.isEmpty()) {
        lease = null;
        return null;
      }
      var account = found.get();
      var held = leaseIn(account);
      if (amount - held.free() > account.left()) {
        return refused(budget, account, held);
      }
      if (refill(held, account, amount)) {
        return null;
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

  private boolean refill(Lease held, Account account, long amount) {
    var slice = account.slice(amount - held.free());
    var lent = treasury.lend(id, account, slice);
    if (lent) {
      held.add(slice);
    }
    return lent;
  }

  private UsedUp refused(Budget budget, Account account, Lease held) {
    var spent = account.spent() + held.untold();
    return remember(account.left(), new UsedUp(budget, spent, account.renewsAt()));
  }

  private UsedUp outOfReach(Budget budget) {
    var held = lease;
    var spent = held == null ? 0 : held.account().spent() + held.untold();
    return remember(0, new UsedUp(budget, spent, budget.period().endOf(clock.instant())));
  }

  /** No longer than the period: what is used up in one minute is new in the next. */
  private UsedUp remember(long left, UsedUp usedUp) {
    var until = clock.instant().plus(REMEMBERED);
    var renewsAt = usedUp.renewsAt();
    refusal = new Refusal(left, until.isBefore(renewsAt) ? until : renewsAt, usedUp);
    return usedUp;
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
      treasury.takeBack(id, held.account(), unused, spent);
      held.told(spent);
    } catch (SqlFailure e) {
      held.add(unused);
      LOG.log(Level.WARNING, "The spending of " + id + " will be told later", e);
    }
  }
}
