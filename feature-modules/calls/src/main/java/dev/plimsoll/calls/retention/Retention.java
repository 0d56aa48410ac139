package dev.plimsoll.calls.retention;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long the calls of a tenant are kept.
 *
 * @param days null for ever
 * @param byLaw whether a law requires a shorter period than the minimum
 */
public record Retention(@Nullable Integer days, boolean byLaw) {
  /** Six months, so that audits of what an AI system did find its records. */
  public static final int FLOOR_DAYS = 183;

  /** Nothing is ever deleted. */
  public static final Retention FOR_GOOD = new Retention(null, false);

  private static final int LONGEST_DAYS = 36_500;

  /**
   * @throws InvalidRetention if it is shorter than the minimum and no law requires that
   */
  public Retention {
    if (days != null && (days < 1 || days > LONGEST_DAYS)) {
      throw new InvalidRetention("days must be 1 to 36,500, but was " + days);
    }
    if (days != null && days < FLOOR_DAYS && !byLaw) {
      throw new InvalidRetention(
          "days must be at least "
              + FLOOR_DAYS
              + " (six months), unless a law requires less, but was "
              + days);
    }
  }

  /** The time before which calls have expired; null if they never do. */
  public @Nullable Instant dueBefore(Instant now) {
    return days == null ? null : now.minus(Duration.ofDays(days));
  }
}
