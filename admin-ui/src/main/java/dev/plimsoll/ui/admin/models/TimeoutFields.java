package dev.plimsoll.ui.admin.models;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.NumberField;
import dev.plimsoll.models.Timeouts;
import java.time.Duration;

/** Asks how long a provider is waited for, in seconds. */
class TimeoutFields extends Div {
  private static final double MILLIS = 1_000;

  private final NumberField connect = new NumberField("To connect");
  private final NumberField firstToken = new NumberField("For the first token");
  private final NumberField betweenTokens = new NumberField("Between tokens");
  private final NumberField total = new NumberField("For the whole answer");

  TimeoutFields(Timeouts now) {
    addClassNames("stack", "form-part");
    getElement().setAttribute("role", "group").setAttribute("aria-label", "Timeouts");
    fill(connect, now.connect());
    fill(firstToken, now.firstToken());
    fill(betweenTokens, now.betweenTokens());
    fill(total, now.total());
    var fields = new Div(connect, firstToken, betweenTokens, total);
    fields.addClassName("pairs");
    add(new H3("Waits at most, in seconds"), fields);
  }

  private static void fill(NumberField field, Duration time) {
    field.setValue(time.toMillis() / MILLIS);
  }

  /** An empty field is no time at all, which no provider may have. */
  Timeouts read() {
    return new Timeouts(time(connect), time(firstToken), time(betweenTokens), time(total));
  }

  private static Duration time(NumberField field) {
    var seconds = field.getValue();
    return seconds == null ? Duration.ZERO : Duration.ofMillis(Math.round(seconds * MILLIS));
  }
}
