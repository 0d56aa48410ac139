package dev.plimsoll.platform.database;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;

/**
 * The clock of this machine, put right by the database's where it is wrong: nodes have to agree on
 * when a lease ends, whatever their machines say.
 */
final class SharedClock extends Clock {
  /** Clocks that differ by less are left alone, so that time does not jump for nothing. */
  static final Duration TOLERANCE = Duration.ofMillis(500);

  private final Clock own;
  private volatile Duration correction = Duration.ZERO;

  SharedClock(Clock own) {
    this.own = own;
  }

  /**
   * Asks the database what time it is. An answer that took long says too little.
   *
   * @return whether this has changed the time
   */
  boolean compare(Supplier<Instant> database) {
    var before = own.instant();
    var there = database.get();
    var waited = Duration.between(before, own.instant());
    if (waited.compareTo(TOLERANCE) > 0) {
      return false;
    }
    var found = Duration.between(before.plus(waited.dividedBy(2)), there);
    if (isSmall(found.minus(correction))) {
      return false;
    }
    correction = isSmall(found) ? Duration.ZERO : found;
    return true;
  }

  /** How far the database's clock is ahead of this machine's; zero if they agree. */
  Duration correction() {
    return correction;
  }

  private static boolean isSmall(Duration difference) {
    return difference.abs().compareTo(TOLERANCE) <= 0;
  }

  @Override
  public Instant instant() {
    return own.instant().plus(correction);
  }

  @Override
  public ZoneId getZone() {
    return own.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("the zone of all nodes is UTC");
  }
}
