package dev.plimsoll.ui.admin.dashboard;

import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.monitoring.Monitoring;
import dev.plimsoll.monitoring.Threshold;
import dev.plimsoll.ui.forms.Fields;
import dev.plimsoll.ui.forms.FormDialog;
import dev.plimsoll.ui.forms.ReasonDialog;
import java.math.BigDecimal;
import java.util.function.Consumer;

/** Asks for a new threshold and its reason, and changes it. */
record ThresholdChange(Monitoring monitoring, Actor actor, Runnable done)
    implements Consumer<Threshold> {
  @Override
  public void accept(Threshold now) {
    new ThresholdDialog(now).open();
  }

  /** The new threshold, in the unit of its measure. */
  public record Written(BigDecimal value) {}

  private class ThresholdDialog extends FormDialog<Written> {
    private final Threshold now;

    ThresholdDialog(Threshold now) {
      super(Written.class, text("threshold.title", text(now.measure())), text("action.change"));
      this.now = now;
      var field =
          ask(
              Fields.decimal("threshold.value"),
              "value",
              value -> new Threshold(now.measure(), value));
      field.setSuffixComponent(new Div(now.measure().unit()));
      field.setHelperText(text("threshold.range", now.measure().most()));
      save().addClickShortcut(Key.ENTER);
      fill(new Written(now.value().stripTrailingZeros()));
    }

    @Override
    protected void submit(Written filled) {
      var next = new Threshold(now.measure(), filled.value());
      new ReasonDialog("threshold.change", text(now.measure()), next, now)
          .ask(reason -> {
            monitoring.setThreshold(next, actor, reason);
            close();
            done.run();
          });
    }
  }
}
