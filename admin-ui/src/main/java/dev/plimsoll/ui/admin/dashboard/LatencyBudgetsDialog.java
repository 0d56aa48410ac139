package dev.plimsoll.ui.admin.dashboard;

import static dev.plimsoll.calls.record.InteractionType.ASYNCHRONOUS;
import static dev.plimsoll.calls.record.InteractionType.PROGRESSIVE;
import static dev.plimsoll.calls.record.InteractionType.SYNCHRONOUS;
import static dev.plimsoll.ui.parts.Elements.note;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.notification.Notification;
import dev.plimsoll.calls.figures.LatencyBudget;
import dev.plimsoll.calls.figures.LatencyBudgets;
import dev.plimsoll.calls.record.InteractionType;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ui.forms.Fields;
import dev.plimsoll.ui.forms.FormDialog;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Asks how long people may have to wait for answers, and why it is changed. */
class LatencyBudgetsDialog extends FormDialog<LatencyBudgetsDialog.Written> {
  private final LatencyBudgets budgets;
  private final Actor admin;
  private final Runnable done;

  /** Milliseconds, but for {@code later}, which is seconds. */
  public record Written(int whole, int firstToken, int stream, int later) {
    static Written of(Map<InteractionType, LatencyBudget> now) {
      var stream = Objects.requireNonNull(now.get(PROGRESSIVE));
      return new Written(
          (int) Objects.requireNonNull(now.get(SYNCHRONOUS)).whole().toMillis(),
          (int) Objects.requireNonNull(stream.firstToken()).toMillis(),
          (int) stream.whole().toMillis(),
          (int) Objects.requireNonNull(now.get(ASYNCHRONOUS)).whole().toSeconds());
    }

    List<LatencyBudget> budgets() {
      return List.of(synchronous(whole), progressive(firstToken, stream), asynchronous(later));
    }

    static LatencyBudget synchronous(int millis) {
      return new LatencyBudget(SYNCHRONOUS, null, Duration.ofMillis(millis));
    }

    static LatencyBudget progressive(int first, int whole) {
      return new LatencyBudget(PROGRESSIVE, Duration.ofMillis(first), Duration.ofMillis(whole));
    }

    static LatencyBudget asynchronous(int seconds) {
      return new LatencyBudget(ASYNCHRONOUS, null, Duration.ofSeconds(seconds));
    }
  }

  LatencyBudgetsDialog(LatencyBudgets budgets, Actor admin, Runnable done) {
    super(Written.class, text("latency.title"), text("action.save"));
    this.budgets = budgets;
    this.admin = admin;
    this.done = done;
    show(note(text("latency.what")));
    ask(
        Fields.integer("latency.whole", text("unit.ms")),
        "whole",
        millis -> Written.synchronous(millis));
    var stream = Fields.integer("latency.stream", text("unit.ms"));
    ask(
        Fields.integer("latency.first-token", text("unit.ms")),
        "firstToken",
        millis ->
            Written.progressive(millis, Objects.requireNonNullElse(stream.getValue(), millis)));
    ask(stream, "stream", millis -> Written.progressive(1, millis));
    ask(
        Fields.integer("latency.later", text("unit.s")),
        "later",
        seconds -> Written.asynchronous(seconds));
    showReason();
    fill(Written.of(budgets.all()));
  }

  @Override
  protected void submit(Written filled) {
    filled.budgets().forEach(budget -> budgets.change(budget, reason(), admin));
    close();
    Notification.show(text("saved.done"));
    done.run();
  }
}
