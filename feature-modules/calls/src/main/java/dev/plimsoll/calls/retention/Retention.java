package dev.plimsoll.calls.retention;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long the calls of a tenant are kept.
 *
 * @param days null for as long as Plimsoll is
 * @param byLaw whether a law demands that they are kept shorter than the floor
 */
public record Retention(@Nullable Integer days, boolean byLaw) {
  /** Six months: an audit of what an AI system did must find its records. */
  public static final int FLOOR_DAYS = 183;

  /** Nothing is ever deleted. */
  public static final Retention FOR_GOOD = new Retention(null, false);

  private static final int LONGEST_DAYS = 36_500;

  /**
   * @throws InvalidRetention when it is shorter than the floor and no law demands that
   */
  public Retention {
    if (days != null && (days < 1 || days > LONGEST_DAYS)) {
      throw new InvalidRetention("days must be 1 to 36,500, but was " + days);
    }
    if (days != null && days < FLOOR_DAYS && !byLaw) {
      throw new InvalidRetention(
          "days must be at least "
              + FLOOR_DAYS
              + " (six months) unless a law demands less, but was "
              + days);
    }
  }

  /** The moment before which calls are due to be deleted; null when none ever are. */
  public @Nullable Instant dueBefore(Instant now) {
    return days == null ? null : now.minus(Duration.ofDays(days));
  }
}
