package dev.plimsoll.ui.forms;

import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** A field for a duration, as a number and a unit; may be empty. */
public class DurationField extends CustomField<Duration> {
  /** The units, largest first; the first that is exact is used. */
  private enum Unit {
    DAYS(Duration.ofDays(1)),
    HOURS(Duration.ofHours(1)),
    MINUTES(Duration.ofMinutes(1)),
    SECONDS(Duration.ofSeconds(1));

    private final Duration one;

    Unit(Duration one) {
      this.one = one;
    }

    private boolean says(Duration time) {
      return time.isPositive() && time.toSeconds() % one.toSeconds() == 0;
    }
  }

  private final IntegerField count = new IntegerField();
  private final Select<Unit> unit = new Select<>();

  public DurationField(String key) {
    super(Duration.ZERO);
    Fields.labelled(this, key);
    count.setAriaLabel(text("duration.count"));
    count.setMin(1);
    unit.setAriaLabel(text("duration.unit"));
    unit.setItems(List.of(Unit.values()).reversed());
    unit.setItemLabelGenerator(each -> text(each));
    unit.setValue(Unit.SECONDS);
    add(div("time-field", count, unit));
  }

  @Override
  public Duration getValue() {
    return generateModelValue();
  }

  @Override
  protected Duration generateModelValue() {
    return unit.getValue().one.multipliedBy(Objects.requireNonNullElse(count.getValue(), 0));
  }

  @Override
  protected void setPresentationValue(Duration time) {
    var largest =
        List.of(Unit.values()).stream()
            .filter(each -> each.says(time))
            .findFirst()
            .orElse(Unit.SECONDS);
    unit.setValue(largest);
    count.setValue((int) time.dividedBy(largest.one));
  }
}
