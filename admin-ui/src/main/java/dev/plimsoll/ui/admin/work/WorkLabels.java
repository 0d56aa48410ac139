package dev.plimsoll.ui.admin.work;

import dev.plimsoll.ui.parts.HowLong;
import dev.plimsoll.work.TaskSchedule;
import dev.plimsoll.work.TaskState;
import java.util.Locale;

/** Background work in words. */
final class WorkLabels {
  private WorkLabels() {}

  /** The name of a kind or of a schedule, such as {@code Answer job} for {@code answer-job}. */
  static String of(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1).replace('-', ' ');
  }

  static String of(TaskState state) {
    return switch (state) {
      case WAITING -> "Waiting";
      case RUNNING -> "Running";
      case DEAD -> "Dead";
    };
  }

  static String of(TaskSchedule schedule) {
    return switch (schedule) {
      case TaskSchedule.Every(var pause) -> "every " + HowLong.of(pause);
      case TaskSchedule.At(var expression, var zone) -> expression + ", " + zone;
    };
  }
}
