package dev.plimsoll.costs.allotments;

import dev.plimsoll.costs.budget.Account;
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
 * The allotment of this node on one account: keeps its lease in memory, and asks the budget store
 * for more only when the lease is short.
 */
final class LocalAllotment {
  private static final Logger LOG = System.getLogger(LocalAllotment.class.getName());

  /**
   * How long the budget store is not asked again after a denial, so that a flood of calls on an
   * empty budget does not flood the database.
   */
  private static final Duration REMEMBERED = Duration.ofSeconds(1);

  /** A recent answer of the budget store that only {@code left} is left, remembered briefly. */
  private record Denial(long left, Instant until, BudgetExceeded usedUp) {
    boolean covers(long needed, Instant now) {
      return needed > left && now.isBefore(until);
    }
  }

  private final Account.Id id;
  private final BudgetStore store;
  private final Clock clock;
  private final ReentrantLock asking = new ReentrantLock();
  private volatile @Nullable BudgetLease lease;
  private volatile @Nullable Denial denial;
  private volatile boolean retired;

  LocalAllotment(Account.Id id, BudgetStore store, Clock clock) {
    this.id = id;
    this.store = store;
    this.clock = clock;
  }

  /**
   * The lease to take from; null before the budget store was first reached, or without a budget.
   */
  @Nullable BudgetLease lease() {
    return lease;
  }

  /** Whether the allotment was removed: another one holds the account now. */
  boolean isRetired() {
    return retired;
  }

  /** The recent denial of this amount; null if there is none. */
  @Nullable BudgetExceeded refusal(long amount) {
    var now = clock.instant();
    return covers(amount, now) ? null : remembered(amount, now);
  }

  /**
   * Makes the lease cover the amount.
   *
   * @param budget as this node knows it, for the answer
   * @return null if it does; otherwise why not
   */
  @Nullable BudgetExceeded fill(Budget budget, long amount) {
    asking.lock();
    try {
      var refused = refusal(amount);
      return retired || refused != null || covers(amount, clock.instant())
          ? refused
          : ask(budget, amount);
    } catch (SqlFailure e) {
      LOG.log(Level.WARNING, "No more of the budget " + id + " can be leased", e);
      return outOfReach(budget);
    } finally {
      asking.unlock();
    }
  }

  /**
   * A report of an account to the budget store. Until the store has {@link #send received} it, no
   * call asks for more.
   *
   * @param unused the amount that is returned
   */
  record Report(LocalAllotment allotment, BudgetLease lease, long unused, long spent) {
    Account.Id id() {
      return allotment.id;
    }

    private void received() {
      lease.reported(spent);
    }

    private void lost() {
      lease.add(unused);
    }
  }

  /** The report of what was spent; null if there is nothing to report. */
  @Nullable Report spent() {
    return begin(lease, false);
  }

  /**
   * The report of what was spent, and of what is free if no call has asked recently; null if there
   * is neither.
   */
  @Nullable Report idle() {
    var held = lease;
    return begin(held, held != null && held.wasIdle());
  }

  /**
   * The report of all that is free, so that the next call asks the budget store anew; null if there
   * is none.
   */
  @Nullable Report all() {
    var report = begin(lease, true);
    denial = null;
    return report;
  }

  /** Reports several accounts to the budget store, in their order. */
  static void send(BudgetStore store, List<Report> reports) {
    try {
      store.takeBack(reports);
      reports.forEach(Report::received);
    } catch (SqlFailure e) {
      reports.forEach(Report::lost);
      LOG.log(
          Level.WARNING, "What was spent of " + reports.size() + " accounts is reported later", e);
    } finally {
      reports.forEach(report -> report.allotment.asking.unlock());
    }
  }

  /** Returns all that is free. */
  void empty() {
    var report = all();
    if (report != null) {
      send(store, List.of(report));
    }
  }

  /** Removes the allotment if it is empty and no longer used. */
  boolean retire() {
    asking.lock();
    try {
      var held = lease;
      retired = held == null || held.close();
      return retired;
    } finally {
      asking.unlock();
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

  /** Asks until there is an answer, because another node may take in the meantime what was left. */
  private @Nullable BudgetExceeded ask(Budget budget, long amount) {
    while (true) {
      var found = store.account(id, clock.instant());
      if (found.isEmpty()) {
        lease = null;
        return null;
      }
      var account = found.get();
      var held = leaseIn(account);
      held.saw(account.left());
      if (amount - held.free() > account.left()) {
        return refused(budget, account, held, amount);
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

  private BudgetExceeded refused(Budget budget, Account account, BudgetLease held, long amount) {
    var spent = account.spent() + held.unreported();
    var reserved = spent + amount <= account.limit();
    return remember(
        account.left(), new BudgetExceeded(budget, spent, account.renewsAt(), reserved));
  }

  private BudgetExceeded outOfReach(Budget budget) {
    var held = lease;
    var spent = held == null ? 0 : held.account().spent() + held.unreported();
    return remember(0, new BudgetExceeded(budget, spent, budget.period().endOf(clock.instant())));
  }

  /** Not beyond the period: a budget that is used up in one minute renews in the next. */
  private BudgetExceeded remember(long left, BudgetExceeded exceeded) {
    var until = clock.instant().plus(REMEMBERED);
    var renewsAt = exceeded.renewsAt();
    denial = new Denial(left, until.isBefore(renewsAt) ? until : renewsAt, exceeded);
    return exceeded;
  }

  private @Nullable Report begin(@Nullable BudgetLease held, boolean handBack) {
    if (held == null) {
      return null;
    }
    asking.lock();
    var report = new Report(this, held, handBack ? held.drain() : 0, held.unreported());
    if (report.unused == 0 && report.spent == 0) {
      asking.unlock();
      return null;
    }
    return report;
  }
}
