package dev.plimsoll.costs.budget;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** The time after which a budget renews, in UTC. */
public enum Period {
  /** From one full minute to the next: a rate limit. */
  MINUTE,
  HOUR,
  /** From midnight to midnight. */
  DAY,
  /** From Monday to Monday. */
  WEEK,
  /** From the first of a month to the first of the next. */
  MONTH;

  public Instant startOf(Instant time) {
    var day = time.truncatedTo(ChronoUnit.DAYS).atOffset(ZoneOffset.UTC);
    return switch (this) {
      case MINUTE -> time.truncatedTo(ChronoUnit.MINUTES);
      case HOUR -> time.truncatedTo(ChronoUnit.HOURS);
      case DAY -> day.toInstant();
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).toInstant();
      case MONTH -> day.withDayOfMonth(1).toInstant();
    };
  }

  /** The end, exclusive, of the period of {@code time}. */
  public Instant endOf(Instant time) {
    var start = startOf(time).atOffset(ZoneOffset.UTC);
    return switch (this) {
      case MINUTE -> start.plusMinutes(1).toInstant();
      case HOUR -> start.plusHours(1).toInstant();
      case DAY -> start.plusDays(1).toInstant();
      case WEEK -> start.plusWeeks(1).toInstant();
      case MONTH -> start.plusMonths(1).toInstant();
    };
  }
}
