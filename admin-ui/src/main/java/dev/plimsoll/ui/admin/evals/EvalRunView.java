package dev.plimsoll.ui.admin.evals;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import dev.plimsoll.evals.Comparison;
import dev.plimsoll.evals.EvalRun;
import dev.plimsoll.evals.EvalRuns;
import dev.plimsoll.evals.RunId;
import dev.plimsoll.evals.RunReport;
import dev.plimsoll.evals.RunState;
import dev.plimsoll.evals.Trigger;
import dev.plimsoll.evals.UnknownRun;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ui.parts.Card;
import dev.plimsoll.ui.parts.Facts;
import dev.plimsoll.ui.parts.Moment;
import dev.plimsoll.ui.parts.Page;
import dev.plimsoll.ui.shell.MainLayout;
import dev.plimsoll.ui.signin.CurrentCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One run: how far it is, then how it ended, by category and case by case. */
@Route(value = EvalsNavigation.RUN, layout = MainLayout.class)
@RolesAllowed("ADMIN")
@CdiComponent
public class EvalRunView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final int LOOK_AGAIN_MILLIS = 700;

  private final transient EvalRuns runs;
  private final transient Actor actor;
  private RunId id = new RunId("");
  private String title = "Run";
  private @Nullable RunProgress progress;
  private transient @Nullable Registration polling;

  @Inject
  EvalRunView(EvalRuns runs, CurrentCaller current) {
    this.runs = runs;
    actor = current.caller().actor();
  }

  /** {@code ?show=FAILED} shows these cases only. */
  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    id = new RunId(event.getRouteParameters().get("run").orElse(""));
    var show = event.getLocation().getQueryParameters().getSingleParameter("show").orElse("");
    try {
      show(runs.report(id), show);
      getUI().ifPresent(this::pollWhileItRuns);
    } catch (UnknownRun e) {
      throw new NotFoundException(e.getMessage());
    }
  }

  private void show(RunReport report, String show) {
    removeAll();
    var run = report.run();
    title = "Run of " + run.set();
    var page = new Page(title, Moment.of(run.createdAt()) + ", started by " + run.startedBy());
    page.addClassName("feature-detail");
    page.addActions(new Anchor(EvalsNavigation.pathOf(run.set()), "All runs"), again(run));
    add(page);
    if (!run.state().isOver()) {
      progress = new RunProgress(run);
      page.add(new Card("Running", progress));
      return;
    }
    progress = null;
    var columns = new Div(new Card("Result", result(report)), makeup(run));
    columns.addClassName("columns");
    page.add(
        columns,
        new Card("By category", new CategoryTable(report.categories())),
        new Card("Cases", new CasesTable(report, show)));
  }

  private Button again(EvalRun run) {
    return new Button(
        "Run again",
        VaadinIcon.REFRESH.create(),
        _ ->
            EvalsNavigation.open(
                run.set(), runs.start(run.set(), run.feature(), actor, Trigger.BY_HAND)));
  }

  private static Div result(RunReport report) {
    var run = report.run();
    var result = new Div(RunStateChip.of(run.state()), new RateBar(run.passRate()));
    result.addClassName("stack");
    if (run.state() == RunState.BROKEN_OFF) {
      result.add(new Paragraph("It broke off: " + run.reason()));
    }
    if (run.errors() > 0) {
      result.add(new Paragraph(run.errors() + " cases got no answer to judge."));
    }
    var comparison = report.comparison();
    result.add(
        comparison == null
            ? new Paragraph("There is no finished run before it to compare with.")
            : compared(run, comparison));
    return result;
  }

  private static Paragraph compared(EvalRun run, Comparison comparison) {
    var before = comparison.previous();
    var change = (run.passRate().value() - before.passRate().value()) * 100;
    var words =
        new Paragraph(
            Math.abs(change) < 0.05
                ? "As many passed as in "
                : String.format(Locale.ROOT, "%+.1f points against ", change));
    words.add(new Anchor(EvalsNavigation.pathOf(before), "the run before"));
    words.add(
        ": %d cases pass now that did not, %d do not that did."
            .formatted(comparison.newlyPassing().size(), comparison.newlyFailing().size()));
    return words;
  }

  private static Div makeup(EvalRun run) {
    return new Card(
        "What answered",
        new Facts()
            .with("Feature", new Anchor("/admin/features/" + run.feature(), run.feature().value()))
            .with("Set", run.set() + ", version " + run.version())
            .with("Prompt", String.join(", ", run.makeup().prompts()))
            .with("Model", String.join(", ", run.makeup().models()))
            .with("Cost", run.makeup().cost().toString())
            .with(
                "Time", String.format(Locale.ROOT, "%.1f s", run.duration().toMillis() / 1_000.0)));
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    var ui = attached.getUI();
    polling = ui.addPollListener(_ -> lookAgain(ui));
    pollWhileItRuns(ui);
  }

  @Override
  protected void onDetach(DetachEvent detached) {
    detached.getUI().setPollInterval(-1);
    if (polling != null) {
      polling.remove();
    }
  }

  private void lookAgain(UI ui) {
    if (progress == null) {
      return;
    }
    var run = runs.run(id);
    if (run.state().isOver()) {
      show(runs.report(id), "");
      pollWhileItRuns(ui);
    } else {
      progress.show(run);
    }
  }

  private void pollWhileItRuns(UI ui) {
    ui.setPollInterval(progress == null ? -1 : LOOK_AGAIN_MILLIS);
  }

  @Override
  public String getPageTitle() {
    return title + " · Plimsoll";
  }
}
