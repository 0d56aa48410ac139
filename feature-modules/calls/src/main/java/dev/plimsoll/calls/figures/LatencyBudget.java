package dev.plimsoll.calls.figures;

import dev.plimsoll.calls.record.Call;
import dev.plimsoll.calls.record.InteractionType;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How long askers may have to wait for answers of one type.
 *
 * @param firstToken until the first of the answer; null where nothing is shown before all of it
 * @param whole until the end of the answer
 */
public record LatencyBudget(InteractionType type, @Nullable Duration firstToken, Duration whole) {
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final Duration LONGEST_LATER = Duration.ofDays(1);

  /**
   * @throws InvalidLatencyBudget when a time makes no sense
   */
  public LatencyBudget {
    check(type, "whole", whole);
    if (type == InteractionType.PROGRESSIVE) {
      check(type, "firstToken", firstToken);
    } else if (firstToken != null) {
      throw new InvalidLatencyBudget(
          type.key() + ".firstToken: an answer that comes whole has none");
    }
    if (firstToken != null && firstToken.compareTo(whole) > 0) {
      throw new InvalidLatencyBudget(
          "progressive.firstToken must not be later than the whole answer");
    }
  }

  /** Until an admin sets another. */
  public static LatencyBudget usual(InteractionType type) {
    return switch (type) {
      case SYNCHRONOUS -> new LatencyBudget(type, null, Duration.ofSeconds(1));
      case PROGRESSIVE -> new LatencyBudget(type, Duration.ofMillis(500), Duration.ofSeconds(5));
      case ASYNCHRONOUS -> new LatencyBudget(type, null, Duration.ofSeconds(20));
    };
  }

  /** Whether a call of its type kept to it. */
  public boolean isKeptBy(Call call) {
    var first = call.firstTokenMicros();
    return call.totalMicros() <= micros(whole)
        && (firstToken == null || first == null || first <= micros(firstToken));
  }

  private static long micros(Duration duration) {
    return duration.toNanos() / 1_000;
  }

  private static void check(InteractionType type, String field, @Nullable Duration time) {
    var longest = type == InteractionType.ASYNCHRONOUS ? LONGEST_LATER : LONGEST;
    if (time == null || time.toMillis() < 1 || time.compareTo(longest) > 0) {
      throw new InvalidLatencyBudget(
          String.format(
              Locale.ROOT,
              "%s.%s must be 1 to %,d ms, but was %s",
              type.key(),
              field,
              longest.toMillis(),
              time == null ? "nothing" : time.toMillis()));
    }
  }
}
