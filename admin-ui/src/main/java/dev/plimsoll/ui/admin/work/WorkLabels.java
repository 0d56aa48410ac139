package dev.plimsoll.ui.admin.work;

import static dev.plimsoll.ui.text.Messages.text;

import dev.plimsoll.work.TaskSchedule;
import java.time.Duration;
import java.util.Locale;

/** The names of background work. */
final class WorkLabels {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  private WorkLabels() {}

  /** The name of a kind or of a schedule, such as {@code Answer job} for {@code answer-job}. */
  static String of(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1).replace('-', ' ');
  }

  static String of(TaskSchedule schedule) {
    return switch (schedule) {
      case TaskSchedule.Every(var pause) when pause.equals(HOUR) -> text("work.schedule.hourly");
      case TaskSchedule.Every(var pause) when pause.equals(DAY) -> text("work.schedule.daily");
      case TaskSchedule.Every(var pause) -> text("work.schedule.every", pause);
      case TaskSchedule.At(var expression, var zone) ->
          text("work.schedule.at", expression, zone.getId());
    };
  }
}
