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
 * A week of ISO 8601, from Monday to Sunday. When it begins depends on where one is, so its moments
 * are asked for by zone; where clocks change it is an hour shorter or longer.
 */
public record IsoWeek(LocalDate monday) implements Comparable<IsoWeek> {
  private static final int NAME_LENGTH = "2026-W47".length();

  public IsoWeek {
    if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
      throw new IllegalArgumentException("a week begins on a Monday, but " + monday + " is none");
    }
  }

  /** The week in which this moment lies for people of that zone. */
  public static IsoWeek of(Instant moment, ZoneId zone) {
    var day = LocalDate.ofInstant(moment, zone);
    return new IsoWeek(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
  }

  /** The week of this name, such as {@code 2026-W47}; empty when there is none. */
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

  /** As ISO 8601 writes it, such as {@code 2026-W47}. */
  @Override
  public String toString() {
    return DateTimeFormatter.ISO_WEEK_DATE.format(monday).substring(0, NAME_LENGTH);
  }
}
