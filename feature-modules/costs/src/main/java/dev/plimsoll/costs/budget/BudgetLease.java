package dev.plimsoll.costs.budget;

import java.time.Instant;

/**
 * The part of a budget that this node holds in one period: what is free of it, and what was spent
 * of it and not yet told to the database.
 *
 * <p>A call that took more than its reservation makes the free part negative, and so does one that
 * passes a soft budget; the next slice pays.
 */
public final class BudgetLease {
  private final Account account;
  private long free;
  private long untold;
  private int open;
  private boolean idle;
  private boolean closed;

  /** An empty lease in the running period of the account. */
  public BudgetLease(Account account) {
    this.account = account;
  }

  /** The account as it was when the lease began. */
  public Account account() {
    return account;
  }

  public boolean isOver(Instant now) {
    return account.isOver(now);
  }

  /** Whether so much may be taken; a soft budget lets anything be taken. */
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
    untold += actual;
    open--;
  }

  public synchronized void add(long amount) {
    free += amount;
  }

  /** Takes all that is free out; negative where it owes some. */
  public synchronized long drain() {
    var drained = free;
    free = 0;
    return drained;
  }

  public synchronized long free() {
    return free;
  }

  public synchronized long untold() {
    return untold;
  }

  public synchronized void told(long amount) {
    untold -= amount;
  }

  /** Whether no call has asked since this was last asked. */
  public synchronized boolean wasIdle() {
    var was = idle;
    idle = true;
    return was;
  }

  /** Ends the lease when nothing is in it and no call will come back to it; false otherwise. */
  public synchronized boolean close() {
    closed = free == 0 && untold == 0 && open == 0;
    return closed;
  }
}
