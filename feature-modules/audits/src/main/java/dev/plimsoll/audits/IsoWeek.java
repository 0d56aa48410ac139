package dev.plimsoll.audits;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * A week of ISO 8601, from Monday to Sunday. Its start and end depend on the time zone; when clocks
 * change, it is an hour shorter or longer.
 */
public record IsoWeek(LocalDate monday) implements Comparable<IsoWeek> {
  private static final int NAME_LENGTH = "2026-W47".length();

  public IsoWeek {
    if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
      throw new IllegalArgumentException(
          "a week must begin on a Monday, but " + monday + " is not one");
    }
  }

  /** The week of this moment in that time zone. */
  public static IsoWeek of(Instant moment, ZoneId zone) {
    var day = LocalDate.ofInstant(moment, zone);
    return new IsoWeek(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
  }

  /** The week with this name, such as {@code 2026-W47}; empty if there is none. */
  public static Optional<IsoWeek> named(String name) {
    try {
      return Optional.of(
          new IsoWeek(LocalDate.parse(name + "-1", DateTimeFormatter.ISO_WEEK_DATE)));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  public Instant from(ZoneId zone) {
    return monday.atStartOfDay(zone).toInstant();
  }

  /** The first moment after the week. */
  public Instant until(ZoneId zone) {
    return next().from(zone);
  }

  public IsoWeek next() {
    return new IsoWeek(monday.plusWeeks(1));
  }

  public IsoWeek previous() {
    return new IsoWeek(monday.minusWeeks(1));
  }

  @Override
  public int compareTo(IsoWeek other) {
    return monday.compareTo(other.monday);
  }

  /** The name of the week in ISO 8601, such as {@code 2026-W47}. */
  @Override
  public String toString() {
    return DateTimeFormatter.ISO_WEEK_DATE.format(monday).substring(0, NAME_LENGTH);
  }
}
