package dev.plimsoll.costs;

/**
 * The part of a budget that this node holds in one period: what is free of it, and what was spent
 * of it and not yet told to the database.
 *
 * <p>A call that cost more than its reservation makes the free part negative; the next slice pays.
 */
final class Lease {
  private final Account account;
  private long free;
  private long untold;
  private boolean idle;

  /** An empty lease in the running period of the account. */
  Lease(Account account) {
    this.account = account;
  }

  /** The account as it was when the lease began. */
  Account account() {
    return account;
  }

  /** Reserves free money; a call that costs nothing always may. */
  synchronized boolean reserve(long micros) {
    idle = false;
    if (micros > 0 && free < micros) {
      return false;
    }
    free -= micros;
    return true;
  }

  synchronized void settle(long reservedMicros, long actualMicros) {
    free += reservedMicros - actualMicros;
    untold += actualMicros;
  }

  synchronized void add(long micros) {
    free += micros;
  }

  /** Takes all free money out; negative where it owes some. */
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

  synchronized void told(long micros) {
    untold -= micros;
  }

  /** Whether no call has asked since this was last asked. */
  synchronized boolean wasIdle() {
    var was = idle;
    idle = true;
    return was;
  }
}
