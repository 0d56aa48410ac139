package dev.plimsoll.evals.sets;

import com.cronutils.model.Cron;
import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * When a golden set runs by itself.
 *
 * @param cron minute, hour, day of the month, month and day of the week as {@code cron} has them,
 *     in UTC
 */
public record Schedule(String cron) {
  /** Mondays at five, so that the results are there when the week begins. */
  public static final Schedule WEEKLY = new Schedule("0 5 * * 1");

  /**
   * @throws InvalidSchedule when it is no cron expression or names a moment that never comes
   */
  public Schedule {
    cron = cron.strip();
    if (ExecutionTime.forCron(parsed(cron))
        .nextExecution(Instant.EPOCH.atZone(ZoneOffset.UTC))
        .isEmpty()) {
      throw new InvalidSchedule("a moment that comes, but '" + cron + "' never does");
    }
  }

  /** The first moment after this one. */
  Instant next(Instant after) {
    return ExecutionTime.forCron(parsed(cron))
        .nextExecution(after.atZone(ZoneOffset.UTC))
        .orElseThrow()
        .toInstant();
  }

  private static Cron parsed(String cron) {
    var unix = CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX);
    try {
      return new CronParser(unix).parse(cron);
    } catch (IllegalArgumentException e) {
      throw new InvalidSchedule("a cron expression of five fields in UTC, but: " + e.getMessage());
    }
  }
}
