package dev.plimsoll.ui.review;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.timepicker.TimePicker;
import dev.plimsoll.audits.AuditSchedule;
import dev.plimsoll.audits.InvalidSchedule;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** When weeks are drawn, to be changed. */
class ScheduleDialog extends Dialog {
  private final Select<DayOfWeek> day = new Select<>();
  private final TimePicker time = new TimePicker("Time");
  private final ComboBox<ZoneId> zone = new ComboBox<>("Time zone");
  private final IntegerField size = new IntegerField("Conversations");
  private final Div effect = new Div();
  private final Button save;

  ScheduleDialog(AuditSchedule now, Consumer<AuditSchedule> change) {
    super("When is the past week drawn?");
    setWidth("min(480px, 94vw)");
    save =
        new Button(
            "Change",
            _ ->
                chosen()
                    .ifPresent(next -> {
                      change.accept(next);
                      close();
                    }));
    save.addThemeVariants(ButtonVariant.PRIMARY);
    fields();
    show(now);
    all().forEach(field -> field.addValueChangeListener(_ -> preview(now)));
    preview(now);
    effect.getElement().setAttribute("role", "status");
    var form = new Div(day, time, zone, size, effect);
    form.addClassName("schedule");
    add(form);
    var cancel = new Button("Cancel", _ -> close());
    cancel.addClickShortcut(Key.ESCAPE);
    getFooter().add(cancel, save);
  }

  private void fields() {
    day.setLabel("Day");
    day.setItems(DayOfWeek.values());
    day.setItemLabelGenerator(one -> one.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
    time.setLocale(Locale.UK);
    zone.setItems(zones());
    zone.setItemLabelGenerator(one -> one.equals(ZoneOffset.UTC) ? "UTC" : one.getId());
    zone.setHelperText("Weeks begin and end at its midnight");
    size.setMin(1);
    size.setMax(AuditSchedule.LARGEST_SAMPLE);
    size.setStepButtonsVisible(true);
    size.setHelperText("All, where there are fewer");
  }

  private static List<ZoneId> zones() {
    var regions =
        ZoneId.getAvailableZoneIds().stream()
            .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("System"))
            .sorted()
            .map(ZoneId::of);
    return Stream.<ZoneId>concat(Stream.of(ZoneOffset.UTC), regions).toList();
  }

  private void show(AuditSchedule schedule) {
    day.setValue(schedule.day());
    time.setValue(schedule.time());
    zone.setValue(schedule.zone());
    size.setValue(schedule.sampleSize());
  }

  private void preview(AuditSchedule now) {
    var next = chosen();
    save.setEnabled(next.isPresent() && !next.get().equals(now));
    effect.setText(
        next.map(one -> says(now, one)).orElse("Choose a day, a time, a zone and 1 to 200."));
  }

  private static String says(AuditSchedule now, AuditSchedule next) {
    return next.equals(now)
        ? "Now: " + inWords(now)
        : "Now: " + inWords(now) + " From then on: " + inWords(next);
  }

  private static String inWords(AuditSchedule schedule) {
    return schedule + ", " + schedule.sampleSize() + " conversations.";
  }

  private List<HasValue<?, ?>> all() {
    return List.of(day, time, zone, size);
  }

  private Optional<AuditSchedule> chosen() {
    if (all().stream().anyMatch(HasValue::isEmpty)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new AuditSchedule(day.getValue(), time.getValue(), zone.getValue(), size.getValue()));
    } catch (InvalidSchedule _) {
      return Optional.empty();
    }
  }
}
