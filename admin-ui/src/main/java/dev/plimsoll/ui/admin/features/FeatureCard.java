package dev.plimsoll.ui.admin.features;

import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.parts.Elements.quiet;
import static dev.plimsoll.ui.parts.Elements.span;
import static dev.plimsoll.ui.parts.Elements.styled;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import dev.plimsoll.calls.figures.Figures;
import dev.plimsoll.costs.budget.BudgetStatus;
import dev.plimsoll.features.settings.CapabilityLevel;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ui.admin.features.SwitchBoard.Activity;
import dev.plimsoll.ui.parts.Chart;
import dev.plimsoll.ui.parts.Chip;
import dev.plimsoll.ui.parts.Drawing;
import dev.plimsoll.ui.parts.Drawing.Colour;
import dev.plimsoll.ui.shell.FeatureIcon;
import dev.plimsoll.ui.text.Moment;
import dev.plimsoll.ui.text.Percent;
import java.util.List;

/** One feature: its stage, who has it, its figures of the day, and its kill switch. */
class FeatureCard extends Div {
  FeatureCard(Activity activity, SwitchBoard board, Actor actor) {
    addClassNames("card", "stack", "admin-feature");
    var feature = activity.feature();
    var key = feature.key();
    var path = "/admin/features/" + key;
    var state = div("row", board.chip(key));
    var level = board.levels().standing(feature).level();
    if (level != CapabilityLevel.FULL) {
      state.add(new Chip(text(level), Chip.Mood.WARN));
    }
    add(
        div(
            "row",
            styled(new Anchor(path, FeatureIcon.of(feature), new H2(feature.title())), "title"),
            Chip.plain(text(feature.about().stage()))),
        state,
        figures(activity.today()),
        sparkline(activity.week()));
    activity.budgets().forEach(status -> add(budget(status)));
    add(
        div(
            "row card-foot",
            new Anchor(path, text("features.details")),
            new Span(),
            new KillButton(feature, board, actor)));
  }

  private static Div figures(Figures today) {
    return div(
        "figures",
        figure(text("features.calls-today"), text("number.whole", today.calls())),
        figure(text("features.failed"), today.calls() == 0 ? "–" : Percent.of(today.errorRate())),
        figure(text("features.cost"), today.cost().toString()));
  }

  private static Div figure(String name, String value) {
    return new Div(span("figure number", value), quiet(name));
  }

  private static Chart sparkline(List<Figures> hours) {
    var chart =
        new Chart(
            text("features.week"),
            new Drawing(hours.stream().map(hour -> Moment.of(hour.from())).toList(), "{value}")
                .bare()
                .bars(
                    text("features.calls"),
                    Colour.ACCENT,
                    hours.stream().map(Figures::calls).toList()));
    chart.setHeight("54px");
    return chart;
  }

  /** How much of a budget is spent. */
  private static Div budget(BudgetStatus status) {
    var budget = status.budget();
    var measure = budget.measure();
    var share = budget.limit() == 0 ? 1 : Math.min(1.0, (double) status.spent() / budget.limit());
    var words =
        quiet(
            text(
                "features.budget",
                measure.words(status.spent()),
                measure.words(budget.limit()),
                text(budget.period())));
    words.setTitle(text("features.budget.resets", status.renewsAt()));
    var bar = new ProgressBar(0, 1, share);
    bar.getElement().setAttribute("aria-label", words.getText());
    return new Div(words, bar);
  }
}
