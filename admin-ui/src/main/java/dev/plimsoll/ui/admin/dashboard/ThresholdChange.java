package dev.plimsoll.ui.admin.dashboard;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.NumberField;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.monitoring.InvalidThreshold;
import dev.plimsoll.monitoring.Monitoring;
import dev.plimsoll.monitoring.Threshold;
import dev.plimsoll.ui.parts.ReasonDialog;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks how far a figure may go from now on, then why, and changes it. */
record ThresholdChange(Monitoring monitoring, Actor actor, Runnable done)
    implements Consumer<Threshold> {
  @Override
  public void accept(Threshold now) {
    var measure = now.measure();
    var dialog = new Dialog("Threshold of " + measure.title().toLowerCase(Locale.ROOT));
    var field = new NumberField("Marked beyond");
    field.setValue(now.value().doubleValue());
    field.setSuffixComponent(new Div(measure.unit()));
    field.setHelperText("From 0 to %,d; it is marked above, not at it".formatted(measure.most()));
    field.setWidthFull();
    field.setAutofocus(true);
    var next = new Button("Change…", _ -> confirm(now, field, dialog));
    next.addThemeVariants(ButtonVariant.PRIMARY);
    next.addClickShortcut(Key.ENTER);
    dialog.setWidth("min(420px, 94vw)");
    dialog.add(field);
    dialog.getFooter().add(new Button("Cancel", _ -> dialog.close()), next);
    dialog.addOpenedChangeListener(_ -> field.focus());
    dialog.open();
  }

  private void confirm(Threshold now, NumberField field, Dialog dialog) {
    var wanted = field.getValue();
    if (wanted == null) {
      refuse(field, "a number is needed");
      return;
    }
    try {
      var next = new Threshold(now.measure(), BigDecimal.valueOf(wanted));
      dialog.close();
      why(now, next);
    } catch (InvalidThreshold e) {
      refuse(field, e.getMessage());
    }
  }

  private static void refuse(NumberField field, @Nullable String why) {
    field.setErrorMessage(why);
    field.setInvalid(true);
  }

  private void why(Threshold now, Threshold next) {
    new ReasonDialog(
            "Change the threshold?",
            new Paragraph(
                "%s may go from now on to %s instead of %s. It is marked anew at once, for every admin."
                    .formatted(now.measure().title(), next, now)),
            "Change it",
            reason -> {
              monitoring.setThreshold(next, actor, reason);
              done.run();
            })
        .open();
  }
}
