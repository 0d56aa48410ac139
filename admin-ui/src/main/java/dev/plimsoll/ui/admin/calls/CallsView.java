package dev.plimsoll.ui.admin.calls;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.plimsoll.calls.Call;
import dev.plimsoll.calls.CallLog;
import dev.plimsoll.serving.FeatureCatalog;
import dev.plimsoll.ui.parts.Moment;
import dev.plimsoll.ui.parts.Page;
import dev.plimsoll.ui.shell.MainLayout;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Locale;

/** Every call, newest first, read from the database page by page as one scrolls. */
@Route(value = "admin/calls", layout = MainLayout.class)
@PageTitle("Calls · Plimsoll")
@RolesAllowed("ADMIN")
@CdiComponent
public class CallsView extends Page implements BeforeEnterObserver {
  private static final long serialVersionUID = 1;

  private final Grid<Call> grid = new Grid<>();
  private final CallFilterBar filter;
  private final Span count = new Span();
  private final transient CallLog calls;

  @Inject
  CallsView(CallLog calls, FeatureCatalog features) {
    super("Calls", "Every call of every feature, with all that is needed to understand it.");
    this.calls = calls;
    filter = new CallFilterBar(features.all(), this::refresh);
    count.addClassNames("quiet", "small");
    addActions(count);
    add(filter, columns());
    grid.setItems(
        query -> calls.page(filter.filter(), query.getOffset(), query.getLimit()).stream(),
        query -> {
          var _ = query.getOffset();
          return counted();
        });
  }

  /** {@code ?feature=help-assistant&outcome=FAILED&user=uma} narrows the list. */
  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    filter.read(event.getLocation().getQueryParameters());
  }

  private Grid<Call> columns() {
    grid.addColumn(call -> Moment.of(call.at()))
        .setHeader("When")
        .setAutoWidth(true)
        .setFlexGrow(0);
    grid.addColumn(call -> call.feature().value())
        .setHeader("Feature")
        .setAutoWidth(true)
        .setFlexGrow(0);
    grid.addComponentColumn(call -> OutcomeChip.of(call.outcome()))
        .setHeader("Outcome")
        .setAutoWidth(true)
        .setFlexGrow(0);
    grid.addColumn(call -> call.started().asker().user().value())
        .setHeader("User")
        .setAutoWidth(true)
        .setFlexGrow(0);
    grid.addColumn(call -> call.started().input()).setHeader("Asked").setWidth("10em");
    grid.addColumn(CallsView::model).setHeader("Model").setAutoWidth(true).setFlexGrow(0);
    grid.addColumn(CallsView::millis).setHeader("Time").setAutoWidth(true).setFlexGrow(0);
    grid.addColumn(call -> call.bill().cost()).setHeader("Cost").setAutoWidth(true).setFlexGrow(0);
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.addItemClickListener(
        click -> UI.getCurrent().navigate("admin/calls/" + click.getItem().id()));
    grid.setEmptyStateText("No call fits this filter.");
    grid.setHeight("min(72vh, 800px)");
    return grid;
  }

  private static String model(Call call) {
    var model = call.model().asked();
    return model == null ? "" : model.value();
  }

  private static String millis(Call call) {
    return String.format(Locale.ROOT, "%,d ms", Math.round(call.totalMicros() / 1_000.0));
  }

  private int counted() {
    var found = calls.count(filter.filter());
    count.setText(
        found >= CallLog.COUNT_LIMIT
            ? "more than 100,000 calls"
            : String.format(Locale.ROOT, found == 1 ? "%,d call" : "%,d calls", found));
    return found;
  }

  private void refresh() {
    grid.getDataProvider().refreshAll();
  }
}
