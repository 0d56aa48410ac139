package dev.plimsoll.ui.admin.dashboard;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import dev.plimsoll.calls.CallFigures;
import dev.plimsoll.calls.LatencyBudgets;
import dev.plimsoll.costs.Budgets;
import dev.plimsoll.monitoring.Gauge;
import dev.plimsoll.monitoring.Monitoring;
import dev.plimsoll.monitoring.Standing;
import dev.plimsoll.serving.FeatureCatalog;
import dev.plimsoll.ui.parts.EmptyState;
import dev.plimsoll.ui.parts.Moment;
import dev.plimsoll.ui.parts.Page;
import dev.plimsoll.ui.shell.MainLayout;
import dev.plimsoll.ui.signin.CurrentCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The six figures at a glance; looks again while it is open, and changes only what has changed. */
@Route(value = "admin/dashboard", layout = MainLayout.class)
@PageTitle("Dashboard · Plimsoll")
@RolesAllowed("ADMIN")
@CdiComponent
public class DashboardView extends Page implements BeforeEnterObserver {
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);

  private final transient Monitoring monitoring;
  private final transient CallFigures figures;
  private final transient Budgets budgets;
  private final transient Clock clock;
  private final DashboardFilter filter;
  private final EmptyState nothing =
      new EmptyState(
          VaadinIcon.DASHBOARD,
          "Nothing to show yet",
          "Ask a feature something, run a golden set or rate a week: each fills its figures.",
          new Anchor("/", "Ask a feature"));
  private final List<GaugeCard> cards = new ArrayList<>();
  private final StageTable stages;
  private final PassedBudgets passed = new PassedBudgets();
  private final Span asOf = new Span();
  private @Nullable Registration looking;

  @Inject
  DashboardView(
      Monitoring monitoring,
      CallFigures figures,
      LatencyBudgets latencies,
      Budgets budgets,
      FeatureCatalog features,
      CurrentCaller current,
      Clock clock) {
    super("Dashboard", "Whether features are fast, reliable, affordable, correct, liked, honest.");
    this.monitoring = monitoring;
    this.figures = figures;
    this.budgets = budgets;
    this.clock = clock;
    filter = new DashboardFilter(features.all());
    asOf.addClassNames("quiet", "small");
    addActions(asOf);
    var grid = new Div();
    grid.addClassNames("cards", "gauges");
    var admin = current.caller().actor();
    stages = new StageTable(() -> new LatencyBudgetsDialog(latencies, admin, this::refresh).open());
    var change = new ThresholdChange(monitoring, admin, this::refresh);
    monitoring
        .thresholds()
        .forEach(threshold -> cards.add(new GaugeCard(threshold.measure(), change)));
    cards.forEach(grid::add);
    add(filter, passed, nothing, grid, stages);
  }

  /** {@code ?feature=help-assistant&range=7d} chooses what is shown. */
  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    filter.read(event.getLocation().getQueryParameters());
    refresh();
  }

  private void refresh() {
    var gauges = monitoring.figures(filter.feature(), filter.range());
    var trends = monitoring.trends(filter.feature(), filter.range());
    for (var i = 0; i < cards.size(); i++) {
      cards.get(i).show(gauges.get(i), trends.get(i), filter.feature());
    }
    passed.show(budgets.passed());
    stages.show(figures.stages(filter.feature()));
    nothing.setVisible(gauges.stream().map(Gauge::standing).allMatch(DashboardView::isNothing));
    asOf.setText("As of " + Moment.of(clock.instant()));
  }

  private static boolean isNothing(Standing standing) {
    return standing instanceof Standing.NotMeasured;
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    var ui = attached.getUI();
    ui.setPollInterval((int) LOOK_AGAIN.toMillis());
    looking = ui.addPollListener(_ -> refresh());
  }

  @Override
  protected void onDetach(DetachEvent detached) {
    detached.getUI().setPollInterval(-1);
    if (looking != null) {
      looking.remove();
    }
  }
}
