package dev.plimsoll.ui.admin.evals;

import static dev.plimsoll.ui.parts.Buttons.button;
import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.parts.Elements.quiet;
import static dev.plimsoll.ui.parts.Elements.span;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import dev.plimsoll.evals.EvalRuns;
import dev.plimsoll.evals.results.CategoryResult;
import dev.plimsoll.evals.results.Comparison;
import dev.plimsoll.evals.results.EvalRun;
import dev.plimsoll.evals.results.RunId;
import dev.plimsoll.evals.results.RunReport;
import dev.plimsoll.evals.results.RunState;
import dev.plimsoll.evals.results.Trigger;
import dev.plimsoll.evals.results.UnknownRun;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ui.parts.Card;
import dev.plimsoll.ui.parts.Chip;
import dev.plimsoll.ui.parts.DetailView;
import dev.plimsoll.ui.parts.Facts;
import dev.plimsoll.ui.parts.Page;
import dev.plimsoll.ui.parts.Polling;
import dev.plimsoll.ui.parts.Progress;
import dev.plimsoll.ui.parts.RateBar;
import dev.plimsoll.ui.shell.MainLayout;
import dev.plimsoll.ui.signin.CurrentCaller;
import dev.plimsoll.ui.text.HowLong;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/** One run: its progress, and its results by category and by case. */
@Route(value = EvalsNavigation.RUN, layout = MainLayout.class)
@RolesAllowed("ADMIN")
@CdiComponent
public class EvalRunView extends DetailView<EvalRun> {
  /** Smaller changes count as none. */
  private static final double LEAST_POINTS = 0.05;

  private final EvalRuns runs;
  private final Actor actor;
  private final Progress progress = new Progress();
  private final Polling polling = new Polling(this, Duration.ofMillis(700), this::lookAgain);

  @Inject
  EvalRunView(EvalRuns runs, CurrentCaller current) {
    super("run");
    this.runs = runs;
    actor = current.caller().actor();
  }

  @Override
  protected Optional<EvalRun> find(String id) {
    try {
      return Optional.of(runs.run(new RunId(id)));
    } catch (UnknownRun _) {
      return Optional.empty();
    }
  }

  /** {@code ?show=FAILED} shows these cases only. */
  @Override
  protected Page page(EvalRun run) {
    var page =
        new Page(
            text("evals.run.title", run.set()),
            text("evals.run.purpose", run.createdAt(), run.startedBy()));
    page.addActions(
        new Anchor(EvalsNavigation.pathOf(run.set()), text("evals.runs.all")),
        button(text("evals.run.again"), VaadinIcon.REFRESH, () -> runAgain(run)));
    polling.set(!run.state().isOver());
    if (!run.state().isOver()) {
      page.add(new Card(text("evals.running"), RunStateChip.show(run, progress)));
      return page;
    }
    var report = runs.report(run.id());
    page.add(
        div("columns", new Card(text("evals.result"), result(report)), makeup(run)),
        new Card(
            text("evals.categories"),
            div("categories", report.categories().stream().map(EvalRunView::category))),
        new Card(text("evals.cases"), new CasesTable(report, asked("show"))));
    return page;
  }

  private void runAgain(EvalRun run) {
    EvalsNavigation.open(run.set(), runs.start(run.set(), run.feature(), actor, Trigger.BY_HAND));
  }

  private static Div result(RunReport report) {
    var run = report.run();
    var result = div("stack", RunStateChip.of(run.state()), new RateBar(run.passRate()));
    if (run.state() == RunState.BROKEN_OFF) {
      result.add(new Paragraph(text("evals.aborted", run.reason())));
    }
    if (run.errors() > 0) {
      result.add(new Paragraph(text("evals.errors", run.errors())));
    }
    var comparison = report.comparison();
    result.add(comparison == null ? new Paragraph(text("evals.first")) : compared(run, comparison));
    return result;
  }

  private static Paragraph compared(EvalRun run, Comparison comparison) {
    var before = comparison.previous();
    var points = (run.passRate().value() - before.passRate().value()) * 100;
    var words =
        new Paragraph(
            Math.abs(points) < LEAST_POINTS
                ? text("evals.compared.same")
                : text("evals.compared", points));
    words.add(new Anchor(EvalsNavigation.pathOf(before), text("evals.compared.run")));
    words.add(
        text(
            "evals.compared.cases",
            comparison.newlyPassing().size(),
            comparison.newlyFailing().size()));
    return words;
  }

  /** The pass rate of a category, and its change since the previous run. */
  private static Div category(CategoryResult result) {
    var points = result.change() * 100;
    Span change;
    if (result.before() == null) {
      change = new Span();
    } else if (Math.abs(points) < LEAST_POINTS) {
      change = quiet(text("evals.category.same"));
    } else {
      change =
          new Chip(
              text("evals.category.points", points), points > 0 ? Chip.Mood.GOOD : Chip.Mood.BAD);
    }
    return div("category", span("name", result.category()), new RateBar(result.rate()), change);
  }

  private static Card makeup(EvalRun run) {
    var makeup = run.makeup();
    return new Card(
        text("evals.makeup"),
        new Facts()
            .with(
                text("evals.feature"),
                new Anchor("/admin/features/" + run.feature(), run.feature().value()))
            .with(text("evals.set"), text("evals.set.version", run.set(), run.version()))
            .with(text("evals.prompt"), String.join(", ", makeup.prompts()))
            .with(text("evals.model"), String.join(", ", makeup.models()))
            .with(text("evals.cost"), makeup.cost())
            .with(text("evals.time"), HowLong.measured(run.duration())));
  }

  private void lookAgain() {
    var run = current();
    run.ifPresent(now -> RunStateChip.show(now, progress));
    if (run.filter(now -> !now.state().isOver()).isEmpty()) {
      refresh();
    }
  }
}
