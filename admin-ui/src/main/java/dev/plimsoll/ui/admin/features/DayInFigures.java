package dev.plimsoll.ui.admin.features;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.plimsoll.calls.figures.Figures;
import java.util.Locale;

/** Today's calls, error rate and cost, side by side. */
class DayInFigures extends Div {
  DayInFigures(Figures today) {
    addClassName("figures");
    add(
        figure("calls today", String.format(Locale.ROOT, "%,d", today.calls())),
        figure(
            "failed",
            today.calls() == 0
                ? "–"
                : String.format(Locale.ROOT, "%.1f%%", 100 * today.errorRate())),
        figure("cost", today.cost().toString()));
  }

  private static Div figure(String name, String value) {
    var number = new Span(value);
    number.addClassNames("figure", "number");
    var label = new Span(name);
    label.addClassNames("quiet", "small");
    return new Div(number, label);
  }
}
