package dev.plimsoll.ui.review;

import static dev.plimsoll.ui.parts.Buttons.button;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import dev.plimsoll.access.Caller;
import dev.plimsoll.audits.AuditSchedule;
import dev.plimsoll.audits.WeeklyAudits;

/** Changes the schedule of draws, which can be undone for a short time. */
class ScheduleButton extends Button {
  private static final int LONG_ENOUGH = 10_000;

  private final WeeklyAudits audits;
  private final Caller admin;
  private final Runnable changed;

  ScheduleButton(WeeklyAudits audits, Caller admin, Runnable changed) {
    super(text("schedule.change"), VaadinIcon.CALENDAR_CLOCK.create());
    this.audits = audits;
    this.admin = admin;
    this.changed = changed;
    addClickListener(_ -> new AuditScheduleDialog(audits.schedule(), this::change).open());
  }

  private void change(AuditSchedule next) {
    var before = audits.schedule();
    if (!next.equals(before)) {
      become(next);
      offerUndo(before, next);
    }
  }

  private void become(AuditSchedule schedule) {
    audits.reschedule(schedule, admin);
    changed.run();
  }

  private void offerUndo(AuditSchedule before, AuditSchedule after) {
    var notice = new Notification();
    notice.add(
        new Span(text("schedule.changed", ScheduleText.of(after))),
        button(
            text("schedule.undo"),
            () -> {
              become(before);
              notice.close();
            },
            ButtonVariant.TERTIARY));
    notice.setDuration(LONG_ENOUGH);
    notice.open();
  }
}
