package dev.plimsoll.ui.admin.calls;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.plimsoll.calls.Call;
import dev.plimsoll.calls.CallExport;
import dev.plimsoll.calls.CallFilter;
import dev.plimsoll.calls.CallLog;
import dev.plimsoll.calls.CallPage;
import dev.plimsoll.calls.CallRetention;
import dev.plimsoll.calls.Channel;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.serving.FeatureCatalog;
import dev.plimsoll.ui.parts.Moment;
import dev.plimsoll.ui.parts.Page;
import dev.plimsoll.ui.shell.MainLayout;
import dev.plimsoll.ui.signin.CurrentCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Every call, newest first, page by page. */
@Route(value = "admin/calls", layout = MainLayout.class)
@PageTitle("Calls · Plimsoll")
@RolesAllowed("ADMIN")
@CdiComponent
public class CallsView extends Page implements BeforeEnterObserver {
  private static final int PAGE_SIZE = 50;

  private final Grid<Call> grid = new Grid<>();
  private final CallFilterBar filter;
  private final Button newer = new Button("Newer", _ -> turnToNewer());
  private final Button older = new Button("Older", _ -> turnToOlder());
  private final Span shown = new Span();
  private final transient CallLog calls;
  private transient CallFilter narrowed = CallFilter.ALL;
  private transient @Nullable CallId first;
  private transient @Nullable CallId last;

  @Inject
  CallsView(
      CallLog calls,
      CallExport export,
      ImportDesk imports,
      CallRetention retention,
      FeatureCatalog features,
      CurrentCaller current) {
    super("Calls", "Every call of every feature, with all that is needed to understand it.");
    this.calls = calls;
    filter = new CallFilterBar(features.all(), this::refresh);
    var admin = current.caller();
    var actor = admin.actor();
    var keep = new Button("Retention", _ -> new RetentionDialog(retention, admin).open());
    var load =
        new Button(
            "Import",
            VaadinIcon.UPLOAD.create(),
            _ -> new ImportDialog(imports, features.all(), actor, this::refresh).open());
    addActions(new ExportLinks(export, () -> narrowed), keep, load);
    add(filter, columns(), pager());
  }

  /** {@code ?feature=help-assistant&outcome=FAILED&user=uma} narrows the list. */
  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    filter.read(event.getLocation().getQueryParameters());
    refresh();
  }

  private Div pager() {
    shown.addClassNames("quiet", "small");
    newer.setIcon(VaadinIcon.ARROW_LEFT.create());
    older.setIcon(VaadinIcon.ARROW_RIGHT.create());
    older.setIconAfterText(true);
    var pager = new Div(newer, shown, older);
    pager.addClassName("pager");
    return pager;
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
    grid.setEmptyStateText("No call fits. What a feature is asked appears here at once.");
    grid.setHeight("min(72vh, 800px)");
    return grid;
  }

  private static String model(Call call) {
    var model = call.model().asked();
    return model == null ? "" : model.value();
  }

  private static String millis(Call call) {
    if (call.started().channel() == Channel.IMPORT) {
      return "";
    }
    return String.format(Locale.ROOT, "%,d ms", Math.round(call.totalMicros() / 1_000.0));
  }

  /** From the newest on. */
  private void refresh() {
    narrowed = filter.filter();
    showOlder(calls.older(narrowed, null, PAGE_SIZE));
    newer.setEnabled(false);
  }

  private void turnToOlder() {
    showOlder(calls.older(narrowed, last, PAGE_SIZE));
    newer.setEnabled(true);
  }

  private void showOlder(CallPage page) {
    show(page);
    last = page.onward();
    older.setEnabled(last != null);
  }

  private void turnToNewer() {
    var from = first;
    if (from == null) {
      refresh();
      return;
    }
    var page = calls.newer(narrowed, from, PAGE_SIZE);
    if (page.onward() == null) {
      refresh();
      return;
    }
    show(page);
    last = page.calls().isEmpty() ? from : page.calls().getLast().id();
    older.setEnabled(true);
  }

  private void show(CallPage page) {
    grid.setItems(page.calls());
    first = page.calls().isEmpty() ? page.onward() : page.calls().getFirst().id();
    shown.setText(words(page));
  }

  private static String words(CallPage page) {
    var calls = page.calls();
    if (calls.isEmpty()) {
      return page.onward() == null ? "0 calls" : "0 calls so far: look further";
    }
    return calls.size() == 1
        ? "1 call"
        : "%d calls, from %s to %s"
            .formatted(
                calls.size(), Moment.of(calls.getLast().at()), Moment.of(calls.getFirst().at()));
  }
}
