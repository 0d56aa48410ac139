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

/** When a task runs, again and again. Runs missed while no node was up are replaced by one. */
public sealed interface TaskSchedule {

  /** The next run after that moment. */
  Instant next(Instant after);

  /** Reads what {@code toString} writes. */
  static TaskSchedule parse(String text) {
    if (text.startsWith(Every.PREFIX)) {
      return new Every(Duration.parse(text.substring(Every.PREFIX.length())));
    }
    var zone = text.lastIndexOf(' ');
    return new At(text.substring(0, zone), ZoneId.of(text.substring(zone + 1)));
  }

  /** A pause after the end of each run. */
  record Every(Duration pause) implements TaskSchedule {
    private static final String PREFIX = "every ";

    public Every {
      if (!pause.isPositive()) {
        throw new IllegalArgumentException("Not a pause: " + pause);
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
   * Fixed times by the clocks of a time zone. A time that clocks show twice counts once, the first
   * time; one that they skip is moved by as much as they skip.
   *
   * @param expression minute, hour, day of the month, month and day of the week, as in {@code cron}
   */
  record At(String expression, ZoneId zone) implements TaskSchedule {
    private static final LocalDateTime START = LocalDateTime.of(1970, Month.JANUARY, 1, 0, 0);

    /**
     * @throws IllegalArgumentException if it is no cron expression, or one that never matches
     */
    public At {
      expression = expression.strip();
      if (following(expression, START).isEmpty()) {
        throw new IllegalArgumentException("A time that never occurs: " + expression);
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

    /** Without zones, because the library leaves out the times that clocks skip. */
    private static Optional<LocalDateTime> following(String expression, LocalDateTime shown) {
      var unix = CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX);
      return ExecutionTime.forCron(new CronParser(unix).parse(expression))
          .nextExecution(shown.atZone(ZoneOffset.UTC))
          .map(ZonedDateTime::toLocalDateTime);
    }
  }
}
