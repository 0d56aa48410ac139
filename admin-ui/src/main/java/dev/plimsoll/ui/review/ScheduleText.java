package dev.plimsoll.ui.review;

import static dev.plimsoll.ui.text.Messages.text;

import dev.plimsoll.audits.AuditSchedule;
import dev.plimsoll.ui.text.Messages;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;

/** The schedule of draws as a text. */
final class ScheduleText {
  private ScheduleText() {}

  /** Such as {@code Monday at 06:00 UTC}. */
  static String of(AuditSchedule schedule) {
    return text(
        "schedule.when", of(schedule.day()), schedule.time().toString(), of(schedule.zone()));
  }

  static String of(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Messages.locale());
  }

  static String of(ZoneId zone) {
    return zone.equals(ZoneOffset.UTC) ? text("schedule.utc") : zone.getId();
  }
}
