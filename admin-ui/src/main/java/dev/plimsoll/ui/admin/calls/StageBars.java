package dev.plimsoll.ui.admin.calls;

import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.parts.Elements.quiet;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.plimsoll.calls.figures.LatencyBudget;
import dev.plimsoll.calls.record.Call;
import dev.plimsoll.calls.record.CallStage;
import dev.plimsoll.ui.parts.Chip;
import dev.plimsoll.ui.text.HowLong;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** How long each stage of a call took, as bars that begin where the one before ended. */
class StageBars extends Div {
  private final long total;

  StageBars(Call call, List<CallStage> stages, LatencyBudget budget) {
    addClassName("stage-bars");
    total = Math.max(1, call.totalMicros());
    var begun = 0L;
    for (var stage : stages) {
      add(row(stage.name(), begun, stage.micros()));
      begun += stage.micros();
    }
    var first = call.firstTokenMicros();
    if (first != null) {
      add(row(text("call.stages.first-token"), 0, first));
    }
    add(quiet(text("call.stages.total", millis(call.totalMicros()))), quiet(limits(budget)));
    add(
        budget.isKeptBy(call)
            ? new Chip(text("call.budget.kept"), Chip.Mood.GOOD)
            : new Chip(text("call.budget.missed"), Chip.Mood.WARN));
  }

  private static String limits(LatencyBudget budget) {
    var first = budget.firstToken();
    var type = text(budget.type());
    return first == null
        ? text("call.budget", type, budget.whole().toMillis())
        : text("call.budget.stream", type, first.toMillis(), budget.whole().toMillis());
  }

  private Div row(String name, long begun, long micros) {
    var bar = div("bar");
    bar.getStyle().set("margin-inline-start", css(begun)).setWidth(css(micros));
    return div("stage", new Span(name), div("track", bar), new Span(millis(micros)));
  }

  private String css(long part) {
    return String.format(Locale.ROOT, "%.2f%%", Math.min(100.0, 100.0 * part / total));
  }

  private static String millis(long micros) {
    return HowLong.measured(Duration.of(micros, ChronoUnit.MICROS));
  }
}
