package dev.plimsoll.costs;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** How long a budget lasts until it is new again, in UTC. */
public enum Period {
  /** From midnight to midnight. */
  DAY,
  /** From the first of a month to the first of the next. */
  MONTH;

  Instant startOf(Instant time) {
    var day = time.truncatedTo(ChronoUnit.DAYS).atOffset(ZoneOffset.UTC);
    return switch (this) {
      case DAY -> day.toInstant();
      case MONTH -> day.withDayOfMonth(1).toInstant();
    };
  }

  /** The first moment that no longer belongs to the period of {@code time}. */
  Instant endOf(Instant time) {
    var start = startOf(time).atOffset(ZoneOffset.UTC);
    return switch (this) {
      case DAY -> start.plusDays(1).toInstant();
      case MONTH -> start.plusMonths(1).toInstant();
    };
  }
}
