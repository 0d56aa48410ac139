package dev.plimsoll.models.http;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The wait that a provider asks for in its headers. */
final class RetryAfter {
  private static final double DAY_IN_MILLIS = Duration.ofDays(1).toMillis();

  /** Whole by the standard; some providers have fractions. */
  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,15}(\\.[0-9]{1,9})?");

  /** The three forms of a date in HTTP: RFC 9110, section 5.6.7. */
  private static final List<DateTimeFormatter> DATES =
      Stream.of(
              "EEE, d MMM uuuu HH:mm:ss 'GMT'",
              "EEEE, dd-MMM-uu HH:mm:ss 'GMT'",
              "EEE MMM ppd HH:mm:ss uuuu")
          .map(form -> DateTimeFormatter.ofPattern(form, Locale.ENGLISH))
          .toList();

  private RetryAfter() {}

  /**
   * The wait from {@code Retry-After-Ms}, or else from {@code Retry-After}, in seconds or as a date
   * (RFC 9110, section 10.2.3); null if neither is valid. At most a day.
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
    var stripped = number.strip();
    return NUMBER.matcher(stripped).matches()
        ? bounded(Double.parseDouble(stripped) * millisPerUnit)
        : null;
  }

  private static @Nullable Duration until(String date, Clock clock) {
    for (var form : DATES) {
      try {
        var then = LocalDateTime.parse(date.strip(), form).toInstant(ZoneOffset.UTC);
        return bounded((double) Duration.between(clock.instant(), then).toMillis());
      } catch (DateTimeParseException _) {
        // perhaps in the next form
      }
    }
    return null;
  }

  private static Duration bounded(double millis) {
    return Duration.ofMillis((long) Math.clamp(millis, 0, DAY_IN_MILLIS));
  }
}
