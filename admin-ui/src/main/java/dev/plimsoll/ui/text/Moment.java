package dev.plimsoll.ui.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;

/** Instants as texts, in UTC. */
public final class Moment {
  private Moment() {}

  /** To the minute. */
  public static String of(Instant time) {
    return written(time, "moment.minute");
  }

  /** The day with its year. */
  public static String day(LocalDate day) {
    return written(day, "moment.date");
  }

  /** The day without its year, as charts write it. */
  public static String day(Instant time) {
    return written(time, "moment.day");
  }

  /** The minute without its year, as charts write it. */
  public static String dayAndMinute(Instant time) {
    return written(time, "moment.day-and-minute");
  }

  /** The hour with its weekday, as charts write it. */
  public static String hour(Instant time) {
    return written(time, "moment.hour");
  }

  private static String written(TemporalAccessor time, String key) {
    return DateTimeFormatter.ofPattern(Messages.pattern(key), Messages.locale())
        .withZone(ZoneOffset.UTC)
        .format(time);
  }
}
