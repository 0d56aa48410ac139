package dev.plimsoll.costs;

import java.time.Instant;

/**
 * The part of a budget that this node holds in one period: what is free of it, and what was spent
 * of it and not yet told to the database.
 *
 * <p>A call that took more than its reservation makes the free part negative, and so does one that
 * passes a soft budget; the next slice pays.
 */
final class Lease {
  private final Account account;
  private long free;
  private long untold;
  private int open;
  private boolean idle;
  private boolean closed;

  /** An empty lease in the running period of the account. */
  Lease(Account account) {
    this.account = account;
  }

  /** The account as it was when the lease began. */
  Account account() {
    return account;
  }

  boolean isOver(Instant now) {
    return account.isOver(now);
  }

  /** Whether so much may be taken; a soft budget lets anything be taken. */
  synchronized boolean covers(long amount, boolean soft) {
    idle = false;
    return !closed && (soft || free >= amount);
  }

  synchronized void take(long amount) {
    free -= amount;
    open++;
  }

  synchronized void settle(long reserved, long actual) {
    free += reserved - actual;
    untold += actual;
    open--;
  }

  synchronized void add(long amount) {
    free += amount;
  }

  /** Takes all that is free out; negative where it owes some. */
  synchronized long drain() {
    var drained = free;
    free = 0;
    return drained;
  }

  synchronized long free() {
    return free;
  }

  synchronized long untold() {
    return untold;
  }

  synchronized void told(long amount) {
    untold -= amount;
  }

  /** Whether no call has asked since this was last asked. */
  synchronized boolean wasIdle() {
    var was = idle;
    idle = true;
    return was;
  }

  /** Ends the lease when nothing is in it and no call will come back to it; false otherwise. */
  synchronized boolean close() {
    closed = free == 0 && untold == 0 && open == 0;
    return closed;
  }
}
