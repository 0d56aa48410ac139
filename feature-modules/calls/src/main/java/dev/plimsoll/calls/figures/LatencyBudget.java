package dev.plimsoll.calls.figures;

import dev.plimsoll.calls.record.Call;
import dev.plimsoll.calls.record.InteractionType;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How long users may have to wait for answers of one type.
 *
 * @param firstToken until the first piece of the answer; null if nothing is shown before the end
 * @param whole until the end of the answer
 */
public record LatencyBudget(InteractionType type, @Nullable Duration firstToken, Duration whole) {
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final Duration LONGEST_LATER = Duration.ofDays(1);

  /**
   * @throws InvalidLatencyBudget if a time makes no sense
   */
  public LatencyBudget {
    check(type, "whole", whole);
    if (type == InteractionType.PROGRESSIVE) {
      check(type, "firstToken", firstToken);
    } else if (firstToken != null) {
      throw new InvalidLatencyBudget(
          type.key() + ".firstToken must be empty, because a whole answer has no first token");
    }
    if (firstToken != null && firstToken.compareTo(whole) > 0) {
      throw new InvalidLatencyBudget(
          "progressive.firstToken must not be later than the whole answer");
    }
  }

  /** The default, until an admin sets another. */
  public static LatencyBudget usual(InteractionType type) {
    return switch (type) {
      case SYNCHRONOUS -> new LatencyBudget(type, null, Duration.ofSeconds(1));
      case PROGRESSIVE -> new LatencyBudget(type, Duration.ofMillis(500), Duration.ofSeconds(5));
      case ASYNCHRONOUS -> new LatencyBudget(type, null, Duration.ofSeconds(20));
    };
  }

  /** Whether a call of its type stayed within it. */
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
