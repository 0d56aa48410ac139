package dev.plimsoll.ui.admin.evals;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.plimsoll.evals.EvalRun;
import dev.plimsoll.evals.EvalRuns;
import dev.plimsoll.evals.EvalsProblem;
import dev.plimsoll.evals.GoldenSet;
import dev.plimsoll.evals.GoldenSetName;
import dev.plimsoll.evals.GoldenSets;
import dev.plimsoll.evals.RunState;
import dev.plimsoll.evals.Trigger;
import dev.plimsoll.features.FeatureCatalog;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ui.parts.Card;
import dev.plimsoll.ui.parts.EmptyState;
import dev.plimsoll.ui.parts.Facts;
import dev.plimsoll.ui.parts.Moment;
import dev.plimsoll.ui.parts.Page;
import dev.plimsoll.ui.shell.MainLayout;
import dev.plimsoll.ui.signin.CurrentCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;

/** One golden set: its runs, and how its pass rate went from run to run. */
@Route(value = EvalsNavigation.SET, layout = MainLayout.class)
@RolesAllowed("ADMIN")
@CdiComponent
public class EvalSetView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final int SHOWN_IN_CHART = 30;

  private final transient GoldenSets sets;
  private final transient EvalRuns runs;
  private final transient FeatureCatalog features;
  private final transient Actor actor;
  private String title = "Evals";

  @Inject
  EvalSetView(GoldenSets sets, EvalRuns runs, FeatureCatalog features, CurrentCaller current) {
    this.sets = sets;
    this.runs = runs;
    this.features = features;
    actor = current.caller().actor();
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(known(event.getRouteParameters().get("set").orElse("")));
  }

  private GoldenSet known(String name) {
    try {
      return sets.named(new GoldenSetName(name))
          .orElseThrow(() -> new NotFoundException("there is no golden set '" + name + "'"));
    } catch (EvalsProblem e) {
      throw new NotFoundException(e.getMessage());
    }
  }

  private void show(GoldenSet set) {
    removeAll();
    title = set.name().value();
    var page = new Page(set.name().value(), set.description());
    page.addClassName("feature-detail");
    var latest = runs.page(set.name(), 0, SHOWN_IN_CHART);
    page.addActions(
        new Button("Schedule…", VaadinIcon.CLOCK.create(), _ -> schedule(set)),
        new Button("Import…", VaadinIcon.UPLOAD.create(), _ -> replace(set)),
        run(set));
    if (latest.isEmpty()) {
      page.add(
          facts(set),
          new EmptyState(
              VaadinIcon.PLAY_CIRCLE_O,
              "No runs yet",
              "Run it now to see how "
                  + set.feature()
                  + " does; it takes about a second for each"
                  + " ten cases with the model that ships with Plimsoll."));
    } else {
      var columns = new Div(last(latest.getFirst()), facts(set));
      columns.addClassName("columns");
      page.add(columns, trend(latest), all(set));
    }
    add(page);
  }

  private Button run(GoldenSet set) {
    var run =
        new Button(
            "Run now",
            VaadinIcon.PLAY.create(),
            _ ->
                EvalsNavigation.open(
                    set.name(), runs.start(set.name(), null, actor, Trigger.BY_HAND)));
    run.addThemeVariants(ButtonVariant.PRIMARY);
    return run;
  }

  private void schedule(GoldenSet set) {
    new ScheduleDialog(set, sets, actor, () -> show(known(set.name().value()))).open();
  }

  private void replace(GoldenSet set) {
    new ImportDialog(sets, features.all(), set, actor).open();
  }

  private static Div last(EvalRun run) {
    var link = new Anchor(EvalsNavigation.pathOf(run), "Categories and cases");
    return new Card(
        "Run of " + Moment.of(run.createdAt()),
        run.state().isOver() ? new RateBar(run.passRate()) : new RunProgress(run),
        link);
  }

  private static Div facts(GoldenSet set) {
    var schedule = set.schedule();
    var next = set.nextRun();
    return new Card(
        "About this set",
        new Facts()
            .with("Asks", new Anchor("/admin/features/" + set.feature(), set.feature().value()))
            .with(
                "Version",
                set.version()
                    + " with "
                    + set.cases()
                    + " cases, imported "
                    + Moment.of(set.changedAt()))
            .with("Schedule", schedule == null ? "by hand only" : schedule.cron() + " (cron, UTC)")
            .with("Next run", next == null ? null : Moment.of(next)));
  }

  private static Component trend(List<EvalRun> latest) {
    var finished =
        latest.reversed().stream().filter(run -> run.state() == RunState.FINISHED).toList();
    var card = new Card("Pass rate from run to run", new PassRateChart(finished));
    card.setVisible(finished.size() > 1);
    return card;
  }

  private Div all(GoldenSet set) {
    var grid = new Grid<EvalRun>();
    grid.addColumn(run -> Moment.of(run.createdAt())).setHeader("When").setAutoWidth(true);
    grid.addComponentColumn(run -> RunStateChip.of(run.state()))
        .setHeader("State")
        .setAutoWidth(true);
    grid.addColumn(run -> RateBar.percent(run.passRate().value()))
        .setHeader("Passed")
        .setAutoWidth(true);
    grid.addColumn(run -> run.done() + " of " + run.cases()).setHeader("Cases").setAutoWidth(true);
    grid.addColumn(EvalRun::version).setHeader("Version").setAutoWidth(true);
    grid.addColumn(run -> String.join(", ", run.makeup().prompts()))
        .setHeader("Prompt")
        .setAutoWidth(true);
    grid.addColumn(run -> run.makeup().cost()).setHeader("Cost").setAutoWidth(true);
    grid.addColumn(EvalSetView::starter).setHeader("Started by").setAutoWidth(true);
    grid.setItems(
        query -> runs.page(set.name(), query.getOffset(), query.getLimit()).stream(),
        query -> {
          var _ = query.getOffset();
          return Math.toIntExact(runs.count(set.name()));
        });
    grid.addItemClickListener(click -> EvalsNavigation.open(set.name(), click.getItem().id()));
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.setAllRowsVisible(runs.count(set.name()) <= 10);
    return new Card("Runs", grid);
  }

  private static String starter(EvalRun run) {
    return run.startedBy()
        + switch (run.trigger()) {
          case BY_HAND -> "";
          case SCHEDULE, CI -> ", " + run.trigger().name().toLowerCase(Locale.ROOT);
        };
  }

  @Override
  public String getPageTitle() {
    return title + " · Evals · Plimsoll";
  }
}
