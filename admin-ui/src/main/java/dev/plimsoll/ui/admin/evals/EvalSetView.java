package dev.plimsoll.ui.admin.evals;

import static dev.plimsoll.ui.parts.Buttons.button;
import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.Route;
import dev.plimsoll.evals.EvalRuns;
import dev.plimsoll.evals.cases.GoldenSetName;
import dev.plimsoll.evals.results.EvalRun;
import dev.plimsoll.evals.results.RunState;
import dev.plimsoll.evals.results.Trigger;
import dev.plimsoll.evals.sets.GoldenSet;
import dev.plimsoll.evals.sets.GoldenSets;
import dev.plimsoll.features.FeatureCatalog;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ui.parts.Card;
import dev.plimsoll.ui.parts.Chart;
import dev.plimsoll.ui.parts.DataGrid;
import dev.plimsoll.ui.parts.DetailView;
import dev.plimsoll.ui.parts.Drawing;
import dev.plimsoll.ui.parts.Drawing.Colour;
import dev.plimsoll.ui.parts.EmptyState;
import dev.plimsoll.ui.parts.Facts;
import dev.plimsoll.ui.parts.Page;
import dev.plimsoll.ui.parts.Progress;
import dev.plimsoll.ui.parts.RateBar;
import dev.plimsoll.ui.shell.MainLayout;
import dev.plimsoll.ui.signin.CurrentCaller;
import dev.plimsoll.ui.text.Moment;
import dev.plimsoll.ui.text.Percent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** One golden set: its runs, and the trend of its pass rate. */
@Route(value = EvalsNavigation.SET, layout = MainLayout.class)
@RolesAllowed("ADMIN")
@CdiComponent
public class EvalSetView extends DetailView<GoldenSet> {
  private static final int SHOWN_IN_CHART = 30;
  private static final int FEW = 10;

  private final GoldenSets sets;
  private final EvalRuns runs;
  private final FeatureCatalog features;
  private final Actor actor;

  @Inject
  EvalSetView(GoldenSets sets, EvalRuns runs, FeatureCatalog features, CurrentCaller current) {
    super("set");
    this.sets = sets;
    this.runs = runs;
    this.features = features;
    actor = current.caller().actor();
  }

  @Override
  protected Optional<GoldenSet> find(String name) {
    return sets.all().stream().filter(set -> set.name().value().equals(name)).findFirst();
  }

  @Override
  protected Page page(GoldenSet set) {
    var page = new Page(set.name().value(), set.description());
    var run = EvalsNavigation.runNow(set, runs, actor);
    run.addThemeVariants(ButtonVariant.PRIMARY);
    page.addActions(
        button(text("evals.rename"), () -> new RenameSetDialog(set, sets, actor).open()),
        button(text("evals.archive"), () -> archive(set.name())),
        button(
            text("evals.schedule"),
            VaadinIcon.CLOCK,
            () -> new EvalScheduleDialog(set, sets, actor, this::refresh).open()),
        button(
            text("evals.import"),
            VaadinIcon.UPLOAD,
            () -> new ImportGoldenSetDialog(sets, features.all(), set, actor).open()),
        run);
    var latest = runs.page(set.name(), 0, SHOWN_IN_CHART);
    if (latest.isEmpty()) {
      page.add(
          facts(set),
          new EmptyState(
              VaadinIcon.PLAY_CIRCLE_O,
              text("evals.runs.none"),
              text("evals.runs.none.next", set.feature())));
    } else {
      page.add(
          div("columns", last(latest.getFirst()), facts(set)), trend(latest.reversed()), all(set));
    }
    return page;
  }

  private void archive(GoldenSetName name) {
    sets.archive(name, actor);
    UI.getCurrent().navigate(EvalsView.class);
    Notification.show(text("evals.archive.done", name));
  }

  private static Card last(EvalRun run) {
    return new Card(
        text("evals.run-of", run.createdAt()),
        run.state().isOver() ? new RateBar(run.passRate()) : RunStateChip.show(run, new Progress()),
        new Anchor(EvalsNavigation.pathOf(run), text("evals.run.details")));
  }

  private static Card facts(GoldenSet set) {
    var schedule = set.schedule();
    var next = set.nextRun();
    return new Card(
        text("evals.facts"),
        new Facts()
            .with(
                text("evals.feature"),
                new Anchor("/admin/features/" + set.feature(), set.feature().value()))
            .with(
                text("evals.facts.version"),
                text("evals.facts.cases", set.version(), set.cases(), set.changedAt()))
            .with(
                text("evals.facts.schedule"),
                schedule == null
                    ? text("evals.facts.by-hand")
                    : text("evals.facts.cron", schedule.cron()))
            .with(text("evals.facts.next"), next == null ? null : Moment.of(next)));
  }

  /** The pass rates of the finished runs, the oldest first, each with its interval. */
  private static Card trend(List<EvalRun> oldestFirst) {
    var finished = oldestFirst.stream().filter(run -> run.state() == RunState.FINISHED).toList();
    var card = new Card(text("evals.trend"));
    card.setVisible(finished.size() > 1);
    if (finished.size() > 1) {
      card.add(
          new Chart(
              text(
                  "evals.trend.says",
                  finished.size(),
                  Percent.of(finished.getFirst().passRate().value()),
                  Percent.of(finished.getLast().passRate().value())),
              Drawing.ofShares(
                      finished.stream().map(run -> Moment.dayAndMinute(run.createdAt())).toList())
                  .ranges(
                      percents(finished, run -> run.passRate().interval().low()),
                      percents(
                          finished,
                          run ->
                              run.passRate().interval().high() - run.passRate().interval().low()))
                  .line(
                      text("evals.passed"),
                      Colour.ACCENT,
                      percents(finished, run -> run.passRate().value()))));
    }
    return card;
  }

  private static List<Double> percents(List<EvalRun> runs, ToDoubleFunction<EvalRun> share) {
    return runs.stream().map(run -> Percent.number(share.applyAsDouble(run))).toList();
  }

  private Card all(GoldenSet set) {
    var grid =
        new DataGrid<EvalRun>("")
            .fit(text("evals.when"), run -> Moment.of(run.createdAt()))
            .fitPart(text("evals.state"), run -> RunStateChip.of(run.state()))
            .fit(text("evals.passed"), run -> Percent.of(run.passRate().value()))
            .fit(text("evals.cases"), run -> text("evals.done", run.done(), run.cases()))
            .fit(text("evals.facts.version"), EvalRun::version)
            .fit(text("evals.prompt"), run -> String.join(", ", run.makeup().prompts()))
            .fit(text("evals.cost"), run -> run.makeup().cost())
            .fill(text("evals.started-by"), 1, EvalSetView::starter);
    grid.setItems(
        query -> runs.page(set.name(), query.getOffset(), query.getLimit()).stream(),
        query -> {
          var _ = query.getOffset();
          return Math.toIntExact(runs.count(set.name()));
        });
    grid.addItemClickListener(click -> EvalsNavigation.open(set.name(), click.getItem().id()));
    grid.setAllRowsVisible(runs.count(set.name()) <= FEW);
    return new Card(text("evals.runs"), grid);
  }

  private static String starter(EvalRun run) {
    return run.trigger() == Trigger.BY_HAND
        ? run.startedBy()
        : text("evals.started-by.trigger", run.startedBy(), text(run.trigger()));
  }
}
