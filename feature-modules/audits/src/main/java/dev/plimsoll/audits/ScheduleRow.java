package dev.plimsoll.audits;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The {@link AuditSchedule} in its table, and how far it has been kept. */
@Entity
@Table(name = "audit_schedule")
class ScheduleRow {
  static final int ONLY = 1;

  @Id int id;

  @Enumerated(EnumType.STRING)
  @Column(name = "week_day")
  DayOfWeek day;

  @Column(name = "day_time")
  String time;

  String zone;

  @Column(name = "sample_size")
  int sampleSize;

  @Column(name = "seen_to")
  @Nullable LocalDate seenTo;

  @SuppressWarnings("NullAway.Init") // for EclipseLink
  protected ScheduleRow() {}

  AuditSchedule schedule() {
    return new AuditSchedule(day, LocalTime.parse(time), ZoneId.of(zone), sampleSize);
  }

  void become(AuditSchedule schedule) {
    day = schedule.day();
    time = schedule.time().toString();
    zone = schedule.zone().getId();
    sampleSize = schedule.sampleSize();
  }

  /** The last week that was drawn by schedule, or of which there was nothing to draw. */
  @Nullable IsoWeek seenTo() {
    return seenTo == null ? null : new IsoWeek(seenTo);
  }

  void seeTo(IsoWeek week) {
    seenTo = week.monday();
  }
}
