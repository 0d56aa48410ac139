package dev.plimsoll.models.http;

import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** The wait that a provider asks for in its headers. */
final class RetryAfter {
  private static final double DAY_IN_MILLIS = Duration.ofDays(1).toMillis();

  private RetryAfter() {}

  /**
   * The wait from {@code Retry-After-Ms}, or else from {@code Retry-After}, in seconds or as a
   * date; null if neither is valid. At most a day.
   */
  static @Nullable Duration of(
      @Nullable String retryAfterMs, @Nullable String retryAfter, Clock clock) {
    var millis = retryAfterMs == null ? null : scaled(retryAfterMs, 1);
    if (millis == null && retryAfter != null) {
      millis = scaled(retryAfter, 1_000);
      return millis == null ? until(retryAfter, clock) : millis;
    }
    return millis;
  }

  private static @Nullable Duration scaled(String number, int millisPerUnit) {
    try {
      return bounded(Double.parseDouble(number.strip()) * millisPerUnit);
    } catch (NumberFormatException _) {
      return null;
    }
  }

  private static @Nullable Duration until(String date, Clock clock) {
    try {
      var then = ZonedDateTime.parse(date.strip(), DateTimeFormatter.RFC_1123_DATE_TIME);
      return bounded((double) Duration.between(clock.instant(), then.toInstant()).toMillis());
    } catch (DateTimeParseException _) {
      return null;
    }
  }

  private static @Nullable Duration bounded(double millis) {
    return Double.isNaN(millis)
        ? null
        : Duration.ofMillis((long) Math.clamp(millis, 0, DAY_IN_MILLIS));
  }
}
