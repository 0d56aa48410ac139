package dev.plimsoll.ui.admin.calls;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.plimsoll.calls.Call;
import dev.plimsoll.calls.LatencyBudget;
import dev.plimsoll.calls.Stage;
import dev.plimsoll.ui.parts.Chip;
import java.util.List;
import java.util.Locale;

/** How long each stage of a call took, as bars that begin where the one before ended. */
class StageBars extends Div {
  private static final double PERCENT = 100.0;

  StageBars(Call call, List<Stage> stages, LatencyBudget budget) {
    addClassName("stage-bars");
    var totalMicros = call.totalMicros();
    var begun = 0L;
    for (var stage : stages) {
      add(row(stage, begun, Math.max(1, totalMicros)));
      begun += stage.micros();
    }
    var first = call.firstTokenMicros();
    if (first != null) {
      add(row(new Stage("first token", first), 0, Math.max(1, totalMicros)));
    }
    add(quiet("in all " + millis(totalMicros)), quiet(limits(budget)), chip(call, budget));
  }

  /** Whether the call kept to its budget. */
  private static Chip chip(Call call, LatencyBudget budget) {
    var kept = budget.isKeptBy(call);
    return new Chip(
        kept ? "within the budget" : "beyond the budget", kept ? Chip.Mood.GOOD : Chip.Mood.WARN);
  }

  private static String limits(LatencyBudget budget) {
    var first = budget.firstToken();
    return "budget of %s answers: %swhole %,d ms"
        .formatted(
            budget.type().key(),
            first == null ? "" : "first token %,d ms, ".formatted(first.toMillis()),
            budget.whole().toMillis());
  }

  private static Span quiet(String words) {
    var span = new Span(words);
    span.addClassNames("quiet", "small");
    return span;
  }

  private static Div row(Stage stage, long begun, long total) {
    var bar = new Div();
    bar.addClassName("bar");
    bar.getStyle().set("margin-inline-start", percent(begun, total));
    bar.getStyle().set("width", percent(stage.micros(), total));
    var track = new Div(bar);
    track.addClassName("track");
    var row = new Div(new Span(stage.name()), track, new Span(millis(stage.micros())));
    row.addClassName("stage");
    return row;
  }

  private static String percent(long part, long total) {
    return String.format(Locale.ROOT, "%.2f%%", Math.min(PERCENT, PERCENT * part / total));
  }

  private static String millis(long micros) {
    return String.format(Locale.ROOT, "%,.1f ms", micros / 1_000.0);
  }
}
