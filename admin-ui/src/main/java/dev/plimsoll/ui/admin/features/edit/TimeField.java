package dev.plimsoll.ui.admin.features.edit;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;

/** A length of time, as so many of a unit; nothing where none is given. */
class TimeField extends CustomField<Duration> {
  private final IntegerField count = new IntegerField();
  private final Select<ChronoUnit> unit = new Select<>();

  TimeField(String label, Duration now) {
    super(Duration.ZERO);
    setLabel(label);
    count.setAriaLabel("How many");
    count.setMin(1);
    unit.setAriaLabel("Unit of time");
    unit.setItems(ChronoUnit.SECONDS, ChronoUnit.MINUTES, ChronoUnit.HOURS, ChronoUnit.DAYS);
    unit.setValue(ChronoUnit.SECONDS);
    unit.setItemLabelGenerator(each -> each.name().toLowerCase(Locale.ROOT));
    var both = new Div(count, unit);
    both.addClassName("time-field");
    add(both);
    setValue(now);
  }

  Duration time() {
    return generateModelValue();
  }

  @Override
  protected Duration generateModelValue() {
    return Duration.of(Objects.requireNonNullElse(count.getValue(), 0), unit.getValue());
  }

  @Override
  protected void setPresentationValue(Duration time) {
    var largest = largest(time);
    unit.setValue(largest);
    count.setValue((int) (time.toSeconds() / largest.getDuration().toSeconds()));
  }

  /** The largest unit that says it exactly. */
  private static ChronoUnit largest(Duration time) {
    var seconds = time.toSeconds();
    for (var each : new ChronoUnit[] {ChronoUnit.DAYS, ChronoUnit.HOURS, ChronoUnit.MINUTES}) {
      if (seconds > 0 && seconds % each.getDuration().toSeconds() == 0) {
        return each;
      }
    }
    return ChronoUnit.SECONDS;
  }
}
