package dev.plimsoll.ui.admin.evals;

import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.parts.Elements.quiet;
import static dev.plimsoll.ui.parts.Elements.span;
import static dev.plimsoll.ui.parts.Elements.styled;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import dev.plimsoll.evals.EvalRuns;
import dev.plimsoll.evals.results.EvalRun;
import dev.plimsoll.evals.sets.GoldenSet;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ui.parts.Chip;
import dev.plimsoll.ui.parts.Progress;
import dev.plimsoll.ui.parts.RateBar;
import org.jspecify.annotations.Nullable;

/** One golden set: what it asks, and how its last run ended. */
class SetCard extends Div {
  SetCard(GoldenSet set, @Nullable EvalRun last, EvalRuns runs, Actor actor) {
    addClassNames("card", "stack", "admin-feature");
    var path = EvalsNavigation.pathOf(set.name());
    var next = set.nextRun();
    add(
        div(
            "row",
            styled(new Anchor(path, new H2(set.name().value())), "title"),
            Chip.plain(text("evals.version", set.version()))),
        span("quiet", text("evals.about", set.cases(), set.feature())),
        last == null ? quiet(text("evals.never")) : last(last),
        quiet(next == null ? text("evals.by-hand") : text("evals.next", next)),
        div(
            "row card-foot",
            new Anchor(path, text("evals.details")),
            new Span(),
            EvalsNavigation.runNow(set, runs, actor)));
  }

  private static Component last(EvalRun run) {
    return run.state().isOver()
        ? new Div(new RateBar(run.passRate()), quiet(text("evals.run-of", run.createdAt())))
        : RunStateChip.show(run, new Progress());
  }
}
