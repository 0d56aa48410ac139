package dev.plimsoll.ui.parts;

import java.time.Duration;

/** A length of time in words, in the largest unit that says it exactly. */
public final class HowLong {
  private HowLong() {}

  public static String of(Duration time) {
    if (time.toHours() >= 24 && time.toHours() % 24 == 0) {
      return count(time.toDays(), "day");
    }
    if (time.toMinutes() >= 60 && time.toMinutes() % 60 == 0) {
      return count(time.toHours(), "hour");
    }
    return time.toSeconds() >= 60 && time.toSeconds() % 60 == 0
        ? count(time.toMinutes(), "minute")
        : count(time.toSeconds(), "second");
  }

  private static String count(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }
}
