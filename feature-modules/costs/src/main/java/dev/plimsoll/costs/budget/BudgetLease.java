package dev.plimsoll.costs.budget;

import java.time.Instant;

/**
 * The part of a budget that this node holds in one period: what is free of it, and what was spent
 * but not yet reported to the database.
 *
 * <p>A call that took more than its reservation makes the free part negative, as does one that
 * passes a soft budget; the next lease makes up for it.
 */
public final class BudgetLease {
  private final Account account;
  private long unleased;
  private long free;
  private long unreported;
  private int open;
  private boolean idle;
  private boolean closed;

  /** An empty lease in the current period of the account. */
  public BudgetLease(Account account) {
    this.account = account;
    unleased = account.left();
  }

  /** The account as it was when the lease began. */
  public Account account() {
    return account;
  }

  public boolean isOver(Instant now) {
    return account.isOver(now);
  }

  /** Whether an amount may be taken; always true for a soft budget. */
  public synchronized boolean covers(long amount, boolean soft) {
    idle = false;
    return !closed && (soft || free >= amount);
  }

  public synchronized void take(long amount) {
    free -= amount;
    open++;
  }

  synchronized void settle(long reserved, long actual) {
    free += reserved - actual;
    unreported += actual;
    open--;
  }

  /** Notes how much of the account no node holds, whenever that is known. */
  public synchronized void saw(long left) {
    unleased = left;
  }

  public synchronized void add(long amount) {
    free += amount;
    unleased -= amount;
  }

  /**
   * What calls may still take, as far as this node knows: what it holds, and what no node held when
   * it last asked.
   */
  public synchronized long left() {
    return Math.max(0, free + unleased);
  }

  /** Takes out all that is free; negative if more was taken than leased. */
  public synchronized long drain() {
    var drained = free;
    unleased += free;
    free = 0;
    return drained;
  }

  public synchronized long free() {
    return free;
  }

  public synchronized long unreported() {
    return unreported;
  }

  public synchronized void reported(long amount) {
    unreported -= amount;
  }

  /** Whether no call has asked since the last check. */
  public synchronized boolean wasIdle() {
    var was = idle;
    idle = true;
    return was;
  }

  /** Ends the lease if it is empty and no call will return to it; false otherwise. */
  public synchronized boolean close() {
    closed = free == 0 && unreported == 0 && open == 0;
    return closed;
  }
}
