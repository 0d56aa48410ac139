package dev.plimsoll.evals.sets;

import com.cronutils.model.Cron;
import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * The schedule of a golden set.
 *
 * @param cron minute, hour, day of the month, month and day of the week as in {@code cron}, in UTC
 */
public record Schedule(String cron) {
  /** Mondays at five, so that the results are ready when the week begins. */
  public static final Schedule WEEKLY = new Schedule("0 5 * * 1");

  /**
   * @throws InvalidSchedule if it is not a cron expression or never matches
   */
  public Schedule {
    cron = cron.strip();
    if (ExecutionTime.forCron(parsed(cron))
        .nextExecution(Instant.EPOCH.atZone(ZoneOffset.UTC))
        .isEmpty()) {
      throw new InvalidSchedule(
          "a cron expression that matches at some time, but '" + cron + "' never does");
    }
  }

  /** The first scheduled time after this moment. */
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
