package dev.plimsoll.audits;

import dev.plimsoll.work.TaskSchedule;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a sample of the past week is drawn, and how large it is.
 *
 * @param time to the minute
 * @param zone the time zone of day and time, and of the start and end of weeks
 * @param sampleSize the number of conversations to draw, 1 to 200
 */
public record AuditSchedule(DayOfWeek day, LocalTime time, ZoneId zone, int sampleSize) {
  /** The schedule for as long as no admin has chosen another. */
  public static final AuditSchedule DEFAULT =
      new AuditSchedule(DayOfWeek.MONDAY, LocalTime.of(6, 0), ZoneOffset.UTC, 20);

  public static final int LARGEST_SAMPLE = 200;

  /** As {@code cron} counts them, from Sunday, which is 0. */
  private static final int DAYS_OF_WEEK = 7;

  public AuditSchedule {
    time = time.truncatedTo(ChronoUnit.MINUTES);
    if (sampleSize < 1 || sampleSize > LARGEST_SAMPLE) {
      throw new InvalidAuditSchedule(
          "sampleSize must be 1 to " + LARGEST_SAMPLE + ", but was " + sampleSize);
    }
  }

  /** The week in which this moment lies. */
  public IsoWeek weekOf(Instant moment) {
    return IsoWeek.of(moment, zone);
  }

  /** The next time of a draw, later than this moment. */
  public Instant next(Instant now) {
    var thisWeek = in(weekOf(now));
    return thisWeek.isAfter(now) ? thisWeek : in(weekOf(now).next());
  }

  /**
   * The weeks that should have been drawn by now, oldest first: those since the last one that was
   * handled, or only the past one if none ever was.
   */
  List<IsoWeek> due(Instant now, @Nullable IsoWeek seenTo) {
    var latest = latestDue(now);
    var earliest = seenTo == null ? latest : seenTo.next();
    return Stream.iterate(earliest, week -> week.compareTo(latest) <= 0, IsoWeek::next).toList();
  }

  private IsoWeek latestDue(Instant now) {
    var week = weekOf(now);
    var past = week.previous();
    return in(week).isAfter(now) ? past.previous() : past;
  }

  /** This schedule for tasks. */
  TaskSchedule turns() {
    var weekDay = day.getValue() % DAYS_OF_WEEK;
    return new TaskSchedule.At(
        "%d %d * * %d".formatted(time.getMinute(), time.getHour(), weekDay), zone);
  }

  /** The time of the draw in that week; if clocks skip it, later by as much as they skip. */
  private Instant in(IsoWeek week) {
    var date = week.monday().with(TemporalAdjusters.nextOrSame(day));
    return date.atTime(time).atZone(zone).toInstant();
  }

  /** In words, such as {@code Monday 06:00 UTC}. */
  @Override
  public String toString() {
    var where = zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + time + " " + where;
  }
}
