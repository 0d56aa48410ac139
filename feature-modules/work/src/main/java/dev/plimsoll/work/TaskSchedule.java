package dev.plimsoll.work;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;

/** When a task comes again and again. Turns that no node was there for are made up for by one. */
public sealed interface TaskSchedule {

  /** The next turn after that moment. */
  Instant next(Instant after);

  /** The schedule that its {@code toString} is. */
  static TaskSchedule parse(String text) {
    if (text.startsWith(Every.PREFIX)) {
      return new Every(Duration.parse(text.substring(Every.PREFIX.length())));
    }
    var zone = text.lastIndexOf(' ');
    return new At(text.substring(0, zone), ZoneId.of(text.substring(zone + 1)));
  }

  /** A while after the end of each turn. */
  record Every(Duration pause) implements TaskSchedule {
    private static final String PREFIX = "every ";

    public Every {
      if (!pause.isPositive()) {
        throw new IllegalArgumentException("not a pause: " + pause);
      }
    }

    @Override
    public Instant next(Instant after) {
      return after.plus(pause);
    }

    @Override
    public String toString() {
      return PREFIX + pause;
    }
  }

  /**
   * At moments of the calendar. Where clocks show one twice, the first is meant; where they jump
   * over it, it comes as much later as they jump.
   *
   * @param expression minute, hour, day of the month, month and day of the week, as {@code cron}
   *     has them
   * @param zone whose clocks are meant
   */
  record At(String expression, ZoneId zone) implements TaskSchedule {
    private static final LocalDateTime START = LocalDateTime.of(1970, Month.JANUARY, 1, 0, 0);

    /**
     * @throws IllegalArgumentException when it is no cron expression or names a moment that never
     *     comes
     */
    public At {
      expression = expression.strip();
      if (following(expression, START).isEmpty()) {
        throw new IllegalArgumentException("a moment that never comes: " + expression);
      }
    }

    @Override
    public Instant next(Instant after) {
      var shown = LocalDateTime.ofInstant(after, zone);
      Instant next;
      do {
        shown = following(expression, shown).orElseThrow();
        next = shown.atZone(zone).toInstant();
      } while (!next.isAfter(after));
      return next;
    }

    @Override
    public String toString() {
      return expression + " " + zone;
    }

    /** By a calendar without zones: that of the library leaves out what clocks jump over. */
    private static Optional<LocalDateTime> following(String expression, LocalDateTime shown) {
      var unix = CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX);
      return ExecutionTime.forCron(new CronParser(unix).parse(expression))
          .nextExecution(shown.atZone(ZoneOffset.UTC))
          .map(ZonedDateTime::toLocalDateTime);
    }
  }
}
