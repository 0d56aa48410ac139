package dev.plimsoll.ui.admin.dashboard;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.IntegerField;
import dev.plimsoll.calls.InteractionType;
import dev.plimsoll.calls.InvalidLatencyBudget;
import dev.plimsoll.calls.LatencyBudget;
import dev.plimsoll.calls.LatencyBudgets;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ui.parts.ReasonField;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Asks how long people may have to wait for answers, and why it is changed. */
class LatencyBudgetsDialog extends Dialog {
  private final IntegerField whole = number("Answers that come whole", "ms");
  private final IntegerField firstToken = number("First token of a stream", "ms");
  private final IntegerField stream = number("A stream to its end", "ms");
  private final IntegerField later = number("Answers that come later", "s");
  private final ReasonField reason;
  private final Div problem = new Div();
  private final transient LatencyBudgets budgets;
  private final transient Actor admin;
  private final transient Runnable done;

  LatencyBudgetsDialog(LatencyBudgets budgets, Actor admin, Runnable done) {
    super("Latency budgets");
    this.budgets = budgets;
    this.admin = admin;
    this.done = done;
    setWidth("min(480px, 94vw)");
    fill(budgets.all());
    var save = new Button("Save", _ -> save());
    save.addThemeVariants(ButtonVariant.PRIMARY);
    reason = new ReasonField(save);
    problem.addClassName("problem");
    problem.getElement().setAttribute("role", "alert");
    var what = new Paragraph("95 of 100 calls should come in this time.");
    what.addClassNames("quiet", "small");
    var form = new Div(what, whole, firstToken, stream, later, reason, problem);
    form.addClassName("stack");
    add(form);
    getFooter().add(new Button("Cancel", _ -> close()), save);
    addOpenedChangeListener(_ -> whole.focus());
  }

  private void fill(Map<InteractionType, LatencyBudget> now) {
    var synchronous = Objects.requireNonNull(now.get(InteractionType.SYNCHRONOUS));
    var progressive = Objects.requireNonNull(now.get(InteractionType.PROGRESSIVE));
    var asynchronous = Objects.requireNonNull(now.get(InteractionType.ASYNCHRONOUS));
    whole.setValue((int) synchronous.whole().toMillis());
    var first = progressive.firstToken();
    firstToken.setValue(first == null ? null : (int) first.toMillis());
    stream.setValue((int) progressive.whole().toMillis());
    later.setValue((int) asynchronous.whole().toSeconds());
  }

  private void save() {
    try {
      var synchronous =
          new LatencyBudget(InteractionType.SYNCHRONOUS, null, Duration.ofMillis(number(whole)));
      var progressive =
          new LatencyBudget(
              InteractionType.PROGRESSIVE,
              Duration.ofMillis(number(firstToken)),
              Duration.ofMillis(number(stream)));
      var asynchronous =
          new LatencyBudget(InteractionType.ASYNCHRONOUS, null, Duration.ofSeconds(number(later)));
      budgets.change(synchronous, reason.getValue(), admin);
      budgets.change(progressive, reason.getValue(), admin);
      budgets.change(asynchronous, reason.getValue(), admin);
      close();
      Notification.show("Saved.");
      done.run();
    } catch (InvalidLatencyBudget refused) {
      problem.setText(refused.getMessage());
    }
  }

  private static int number(IntegerField field) {
    @Nullable Integer value = field.getValue();
    return Objects.requireNonNullElse(value, 0);
  }

  private static IntegerField number(String label, String unit) {
    var field = new IntegerField(label);
    field.setSuffixComponent(new Div(unit));
    field.setWidthFull();
    return field;
  }
}
