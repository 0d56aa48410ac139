package dev.plimsoll.ui.admin.evals;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.plimsoll.evals.EvalRun;
import dev.plimsoll.evals.EvalRuns;
import dev.plimsoll.evals.GoldenSet;
import dev.plimsoll.evals.Trigger;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ui.parts.Chip;
import dev.plimsoll.ui.parts.Moment;

/** One golden set: what it asks, and how its last run ended. */
class SetCard extends Div {
  SetCard(GoldenSet set, EvalRuns runs, Actor actor) {
    addClassNames("card", "stack", "admin-feature");
    var title = new Anchor(EvalsNavigation.pathOf(set.name()), new H2(set.name().value()));
    title.addClassName("title");
    var head = new Div(title, Chip.plain("version " + set.version()));
    head.addClassName("row");
    var about = new Span(set.cases() + " cases for " + set.feature());
    about.addClassName("quiet");
    add(head, about);
    var last = runs.page(set.name(), 0, 1);
    add(last.isEmpty() ? quiet("It has not been run yet.") : last(last.getFirst()));
    var next = set.nextRun();
    add(quiet(next == null ? "Runs by hand only" : "Runs next on " + Moment.of(next)));
    var run =
        new Button(
            "Run now",
            VaadinIcon.PLAY.create(),
            _ ->
                EvalsNavigation.open(
                    set.name(), runs.start(set.name(), null, actor, Trigger.BY_HAND)));
    var foot =
        new Div(new Anchor(EvalsNavigation.pathOf(set.name()), "Runs and cases"), new Span(), run);
    foot.addClassNames("row", "card-foot");
    add(foot);
  }

  private static Div last(EvalRun run) {
    var when = quiet("Run of " + Moment.of(run.createdAt()));
    return run.state().isOver()
        ? new Div(new RateBar(run.passRate()), when)
        : new Div(new RunProgress(run));
  }

  private static Span quiet(String words) {
    var span = new Span(words);
    span.addClassNames("quiet", "small");
    return span;
  }
}
