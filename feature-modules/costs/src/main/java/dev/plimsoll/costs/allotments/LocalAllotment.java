package dev.plimsoll.costs.allotments;

import dev.plimsoll.costs.budget.Account;
import dev.plimsoll.costs.budget.AccountId;
import dev.plimsoll.costs.budget.Budget;
import dev.plimsoll.costs.budget.BudgetExceeded;
import dev.plimsoll.costs.budget.BudgetLease;
import dev.plimsoll.platform.SqlFailure;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * This node's hand on one account: keeps its lease in memory, and goes to the treasury for another
 * slice only when that is short.
 */
final class LocalAllotment {
  private static final Logger LOG = System.getLogger(LocalAllotment.class.getName());

  /** How long the treasury is not asked again for what it did not have. */
  private static final Duration REMEMBERED = Duration.ofSeconds(1);

  private final AccountId id;
  private final BudgetStore store;
  private final Clock clock;
  private final ReentrantLock atTreasury = new ReentrantLock();
  private volatile @Nullable BudgetLease lease;
  private volatile @Nullable RecentDenial denial;
  private volatile boolean retired;

  LocalAllotment(AccountId id, BudgetStore store, Clock clock) {
    this.id = id;
    this.store = store;
    this.clock = clock;
  }

  /** What there is to take from; null before the treasury was ever reached, or without a budget. */
  @Nullable BudgetLease lease() {
    return lease;
  }

  /** Whether the purse was put away: another one holds the account now. */
  boolean isRetired() {
    return retired;
  }

  /** Why the amount was not to be had a moment ago; null when it may be. */
  @Nullable BudgetExceeded refusal(long amount) {
    var now = clock.instant();
    return covers(amount, now) ? null : remembered(amount, now);
  }

  /**
   * Sees that the lease covers the amount.
   *
   * @param budget as this node knows it, for the answer
   * @return null when it does; why not otherwise
   */
  @Nullable BudgetExceeded fill(Budget budget, long amount) {
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

  /**
   * What the treasury is told of an account. From then on no call asks it for more, until it has
   * {@link #tell heard}.
   *
   * @param unused what is handed back
   */
  record Report(LocalAllotment purse, BudgetLease lease, long unused, long spent) {
    AccountId id() {
      return purse.id;
    }

    private void heard() {
      lease.told(spent);
    }

    private void notHeard() {
      lease.add(unused);
    }
  }

  /** What was spent; null when nothing is to be told. */
  @Nullable Report spent() {
    return begin(lease, false);
  }

  /** What was spent, and what is free if no call has asked lately; null when there is neither. */
  @Nullable Report idle() {
    var held = lease;
    return begin(held, held != null && held.wasIdle());
  }

  /** All that is free, so that the next call asks the treasury anew; null when there is none. */
  @Nullable Report all() {
    var report = begin(lease, true);
    denial = null;
    return report;
  }

  /** Tells the treasury of several accounts, in their order. */
  static void tell(BudgetStore store, List<Report> reports) {
    try {
      store.takeBack(reports);
      reports.forEach(Report::heard);
    } catch (SqlFailure e) {
      reports.forEach(Report::notHeard);
      LOG.log(Level.WARNING, "What was spent of " + reports.size() + " accounts is told later", e);
    } finally {
      reports.forEach(report -> report.purse.atTreasury.unlock());
    }
  }

  /** Hands back all that is free. */
  void empty() {
    var report = all();
    if (report != null) {
      tell(store, List.of(report));
    }
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

  private @Nullable BudgetExceeded remembered(long amount, Instant now) {
    var refused = denial;
    if (refused == null) {
      return null;
    }
    var held = lease;
    var free = held == null ? 0 : held.free();
    return refused.covers(amount - free, now) ? refused.usedUp() : null;
  }

  /** Asks until there is an answer: another node may take what was left in between. */
  private @Nullable BudgetExceeded ask(Budget budget, long amount) {
    while (true) {
      var found = store.account(id, clock.instant());
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

  private BudgetLease leaseIn(Account account) {
    var held = lease;
    if (held == null || !held.account().periodId().equals(account.periodId())) {
      held = new BudgetLease(account);
      lease = held;
    }
    return held;
  }

  private boolean refill(BudgetLease held, Account account, long amount) {
    var slice = account.slice(amount - held.free());
    var lent = store.lend(id, account, slice);
    if (lent) {
      held.add(slice);
    }
    return lent;
  }

  private BudgetExceeded refused(Budget budget, Account account, BudgetLease held) {
    var spent = account.spent() + held.untold();
    return remember(account.left(), new BudgetExceeded(budget, spent, account.renewsAt()));
  }

  private BudgetExceeded outOfReach(Budget budget) {
    var held = lease;
    var spent = held == null ? 0 : held.account().spent() + held.untold();
    return remember(0, new BudgetExceeded(budget, spent, budget.period().endOf(clock.instant())));
  }

  /** No longer than the period: what is used up in one minute is new in the next. */
  private BudgetExceeded remember(long left, BudgetExceeded exceeded) {
    var until = clock.instant().plus(REMEMBERED);
    var renewsAt = exceeded.renewsAt();
    denial = new RecentDenial(left, until.isBefore(renewsAt) ? until : renewsAt, exceeded);
    return exceeded;
  }

  private @Nullable Report begin(@Nullable BudgetLease held, boolean handBack) {
    if (held == null) {
      return null;
    }
    atTreasury.lock();
    var report = new Report(this, held, handBack ? held.drain() : 0, held.untold());
    if (report.unused == 0 && report.spent == 0) {
      atTreasury.unlock();
      return null;
    }
    return report;
  }
}
