package dev.plimsoll.ui.admin.dashboard;

import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.parts.Elements.quiet;
import static dev.plimsoll.ui.parts.Elements.span;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.plimsoll.calls.CallFigures;
import dev.plimsoll.calls.figures.LatencyBudgets;
import dev.plimsoll.costs.Budgets;
import dev.plimsoll.costs.budget.SoftBudgetExceeded;
import dev.plimsoll.features.FeatureCatalog;
import dev.plimsoll.monitoring.MetricStatus;
import dev.plimsoll.monitoring.Monitoring;
import dev.plimsoll.ui.parts.EmptyState;
import dev.plimsoll.ui.parts.Page;
import dev.plimsoll.ui.parts.Polling;
import dev.plimsoll.ui.shell.MainLayout;
import dev.plimsoll.ui.signin.CurrentCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The dashboard of the six metrics, which refreshes itself and changes only what has changed. */
@Route(value = "admin/dashboard", layout = MainLayout.class)
@RolesAllowed("ADMIN")
@CdiComponent
public class DashboardView extends Page implements BeforeEnterObserver {
  private final Monitoring monitoring;
  private final CallFigures figures;
  private final Budgets budgets;
  private final Clock clock;
  private final DashboardFilter filter;
  private final EmptyState nothing =
      new EmptyState(VaadinIcon.DASHBOARD, "dashboard.none", new Anchor("/", text("features.ask")));
  private final List<GaugeCard> cards;
  private final StageTable stages;
  private final Div passed = div("stack passed-budgets");
  private final Span asOf = quiet("");

  @Inject
  DashboardView(
      Monitoring monitoring,
      CallFigures figures,
      LatencyBudgets latencies,
      Budgets budgets,
      FeatureCatalog features,
      CurrentCaller current,
      Clock clock) {
    super(text("dashboard.title"), text("dashboard.purpose"));
    this.monitoring = monitoring;
    this.figures = figures;
    this.budgets = budgets;
    this.clock = clock;
    filter = new DashboardFilter(features.all());
    addActions(asOf);
    var admin = current.caller().actor();
    stages = new StageTable(() -> new LatencyBudgetsDialog(latencies, admin, this::refresh).open());
    var change = new ThresholdChange(monitoring, admin, this::refresh);
    cards =
        monitoring.thresholds().stream()
            .map(threshold -> new GaugeCard(threshold.measure(), change))
            .toList();
    add(filter, passed, nothing, div("cards gauges", cards.stream()), stages);
    var _ = new Polling(this, Duration.ofSeconds(30), this::refresh);
  }

  /** {@code ?feature=help-assistant&range=7d} chooses what is shown. */
  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    filter.read(event.getLocation().getQueryParameters());
    refresh();
  }

  private void refresh() {
    var gauges = monitoring.readings(filter.feature(), filter.range());
    var trends = monitoring.trends(filter.feature(), filter.range());
    for (var i = 0; i < cards.size(); i++) {
      cards.get(i).show(gauges.get(i), trends.get(i), filter.feature());
    }
    passed.removeAll();
    budgets.passed().forEach(budget -> passed.add(notice(budget)));
    passed.setVisible(passed.getComponentCount() > 0);
    stages.show(figures.stages(filter.feature()));
    nothing.setVisible(
        gauges.stream().allMatch(gauge -> gauge.status() instanceof MetricStatus.NotMeasured));
    asOf.setText(text("dashboard.as-of", clock.instant()));
  }

  private static Div notice(SoftBudgetExceeded passed) {
    var name = passed.budget().name();
    return div(
        "notice warn",
        VaadinIcon.WARNING.create(),
        span("grow", text("dashboard.passed", name, passed.since())),
        new Anchor("/admin/costs/budgets#budget-" + name, text("dashboard.passed.open")));
  }
}
