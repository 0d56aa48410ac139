package dev.plimsoll.ui.review;

import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.parts.Elements.live;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.timepicker.TimePicker;
import dev.plimsoll.audits.AuditSchedule;
import dev.plimsoll.ui.forms.Fields;
import dev.plimsoll.ui.forms.FormDialog;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Changes the schedule of draws. */
class AuditScheduleDialog extends FormDialog<AuditSchedule> {
  private final AuditSchedule now;
  private final Consumer<AuditSchedule> change;
  private final Div effect = live(div("quiet"), "status");

  AuditScheduleDialog(AuditSchedule now, Consumer<AuditSchedule> change) {
    super(AuditSchedule.class, text("schedule.title"), text("schedule.verb"));
    this.now = now;
    this.change = change;
    pair(
        ask(Fields.select("schedule.day", List.of(DayOfWeek.values()), ScheduleText::of), "day"),
        ask(time(), "time", Objects::requireNonNull));
    pair(
        ask(zone(), "zone", Objects::requireNonNull),
        ask(
            Fields.integer("schedule.size"),
            "sampleSize",
            size -> new AuditSchedule(now.day(), now.time(), now.zone(), size)));
    show(effect);
    fill(now);
    binder().addValueChangeListener(_ -> preview());
    preview();
  }

  private static TimePicker time() {
    var picker = Fields.labelled(new TimePicker(), "schedule.time");
    picker.setLocale(Locale.UK);
    return picker;
  }

  private static ComboBox<ZoneId> zone() {
    var box = Fields.labelled(new ComboBox<ZoneId>(), "schedule.zone");
    box.setItems(zones());
    box.setItemLabelGenerator(ScheduleText::of);
    return box;
  }

  private static List<ZoneId> zones() {
    var regions =
        ZoneId.getAvailableZoneIds().stream()
            .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("System"))
            .sorted()
            .map(ZoneId::of);
    return Stream.<ZoneId>concat(Stream.of(ZoneOffset.UTC), regions).toList();
  }

  private void preview() {
    var next = filled();
    save().setEnabled(next.filter(one -> !one.equals(now)).isPresent());
    effect.setText(
        next.filter(one -> !one.equals(now))
            .map(one -> text("schedule.next", says(now), says(one)))
            .orElse(text("schedule.now", says(now))));
  }

  private static String says(AuditSchedule schedule) {
    return text("schedule.says", ScheduleText.of(schedule), schedule.sampleSize());
  }

  @Override
  protected void submit(AuditSchedule next) {
    change.accept(next);
    close();
  }
}
