package dev.plimsoll.ui.text;

import static dev.plimsoll.ui.text.Messages.text;

import java.time.Duration;

/** Durations as texts. */
public final class HowLong {
  private HowLong() {}

  /** A chosen duration, in the largest unit that is exact. */
  public static String of(Duration time) {
    if (time.toMillis() % 1_000 != 0) {
      return text("duration.millis", time.toMillis());
    }
    if (isWhole(time, Duration.ofDays(1))) {
      return text("duration.days", time.toDays());
    }
    if (isWhole(time, Duration.ofHours(1))) {
      return text("duration.hours", time.toHours());
    }
    return isWhole(time, Duration.ofMinutes(1))
        ? text("duration.minutes", time.toMinutes())
        : text("duration.seconds", time.toSeconds());
  }

  /** A measured duration: in milliseconds below a second, in seconds otherwise. */
  public static String measured(Duration time) {
    var millis = time.toNanos() / 1_000_000.0;
    return millis < 1_000
        ? text("duration.measured.millis", millis)
        : text("duration.measured.seconds", millis / 1_000);
  }

  private static boolean isWhole(Duration time, Duration unit) {
    return time.compareTo(unit) >= 0 && time.toSeconds() % unit.toSeconds() == 0;
  }
}
