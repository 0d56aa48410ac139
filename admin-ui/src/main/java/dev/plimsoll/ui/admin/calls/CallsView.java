package dev.plimsoll.ui.admin.calls;

import static dev.plimsoll.ui.parts.Buttons.button;
import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.parts.Elements.quiet;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.plimsoll.access.Role;
import dev.plimsoll.access.tenants.Tenants;
import dev.plimsoll.calls.CallLog;
import dev.plimsoll.calls.exchange.CallExport;
import dev.plimsoll.calls.record.Call;
import dev.plimsoll.calls.record.CallFilter;
import dev.plimsoll.calls.record.CallPage;
import dev.plimsoll.calls.record.Channel;
import dev.plimsoll.calls.retention.CallRetention;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.features.FeatureCatalog;
import dev.plimsoll.ui.parts.DataGrid;
import dev.plimsoll.ui.parts.Page;
import dev.plimsoll.ui.shell.MainLayout;
import dev.plimsoll.ui.signin.CurrentCaller;
import dev.plimsoll.ui.text.HowLong;
import dev.plimsoll.ui.text.Moment;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Every call, newest first, page by page. */
@Route(value = "admin/calls", layout = MainLayout.class)
@RolesAllowed({"ADMIN", "TENANT_ADMIN"})
@CdiComponent
public class CallsView extends Page implements BeforeEnterObserver {
  static final int PAGE_SIZE = 50;

  private final CallLog calls;
  private final CallFilterBar filter;
  private final DataGrid<Call> grid = new DataGrid<>(text("calls.none"));
  private final Button newer =
      button(text("calls.newer"), VaadinIcon.ARROW_LEFT, this::turnToNewer);
  private final Button older =
      button(text("calls.older"), VaadinIcon.ARROW_RIGHT, this::turnToOlder);
  private final Span shown = quiet("");
  private CallQuery query = CallQuery.ALL;
  private CallFilter narrowed = CallFilter.ALL;
  private @Nullable CallId first;
  private @Nullable CallId last;

  @Inject
  CallsView(
      CallLog calls,
      CallExport export,
      ImportDesk imports,
      CallRetention retention,
      FeatureCatalog features,
      Tenants tenants,
      CurrentCaller current) {
    super(text("calls.title"), text("calls.purpose"));
    this.calls = calls;
    var admin = current.caller();
    filter = new CallFilterBar(features.all(), tenants.all(), this::search);
    addActions(
        new ExportLinks(export, () -> narrowed, admin),
        button(text("calls.retention"), () -> new RetentionDialog(retention, admin).open()));
    if (admin.has(Role.ADMIN)) {
      addActions(
          button(
              text("calls.import"),
              VaadinIcon.UPLOAD,
              () ->
                  new ImportCallsDialog(imports, features.all(), admin.actor(), this::refresh)
                      .open()));
    }
    older.setIconAfterText(true);
    addColumns();
    add(filter, grid, div("pager", newer, shown, older));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    query = CallQuery.of(event.getLocation().getQueryParameters());
    narrowed = query.filter();
    filter.show(query);
    query
        .before()
        .ifPresentOrElse(
            before -> showOlder(calls.older(narrowed, before, PAGE_SIZE)), this::showNewest);
  }

  private void addColumns() {
    grid.fitPart(text("calls.when"), this::link)
        .fit(text("calls.feature"), Call::feature)
        .fitPart(text("calls.outcome"), call -> OutcomeChip.of(call.outcome()))
        .fill(text("calls.user"), 1, call -> call.started().asker().user())
        .fill(text("calls.asked"), 3, call -> call.started().input())
        .fit(text("calls.model"), call -> call.model().asked())
        .fit(text("calls.time"), CallsView::time)
        .fit(text("calls.cost"), call -> call.bill().cost())
        .scrollWithin("min(72vh, 800px)");
    grid.addItemClickListener(click ->
        UI.getCurrent()
            .navigate("admin/calls/" + click.getItem().id(), query.fromNewest().parameters()));
  }

  private Anchor link(Call call) {
    return new Anchor(address(call), Moment.of(call.at()));
  }

  /** A call's page, which leads to those before and after it in this list. */
  private String address(Call call) {
    return query.fromNewest().address("/admin/calls/" + call.id());
  }

  private static String time(Call call) {
    return call.started().channel() == Channel.IMPORT
        ? ""
        : HowLong.measured(Duration.of(call.totalMicros(), ChronoUnit.MICROS));
  }

  /** Shows what the filter says; an id leads to its call. */
  private void search() {
    query = filter.query();
    narrowed = query.filter();
    var call = CallIdText.read(query.get(CallQuery.TEXT)).flatMap(calls::detail);
    if (call.isPresent()) {
      UI.getCurrent().navigate("admin/calls/" + call.get().call().id());
      return;
    }
    refresh();
  }

  /** Shows the newest calls, now. */
  private void refresh() {
    showNewest();
    remember(null);
  }

  private void showNewest() {
    showOlder(calls.older(narrowed, null, PAGE_SIZE));
    newer.setEnabled(false);
  }

  private void turnToOlder() {
    var before = last;
    showOlder(calls.older(narrowed, before, PAGE_SIZE));
    remember(before);
  }

  /**
   * Keeps what is shown in the address, for whoever comes back to it or sends it on.
   *
   * @param before the calls before this one; null for the newest
   */
  private void remember(@Nullable CallId before) {
    query = query.with(CallQuery.BEFORE, before == null ? "" : before.value());
    UI.getCurrent().getPage().getHistory().replaceState(null, query.address("admin/calls"));
  }

  private void showOlder(CallPage page) {
    show(page);
    last = page.onward();
    older.setEnabled(last != null);
    newer.setEnabled(true);
  }

  private void turnToNewer() {
    var page = first == null ? null : calls.newer(narrowed, first, PAGE_SIZE);
    if (page == null || page.onward() == null) {
      refresh();
      return;
    }
    last = page.calls().isEmpty() ? first : page.calls().getLast().id();
    show(page);
    older.setEnabled(true);
    // An id right after that of the first call.
    remember(first == null ? null : new CallId(first.value() + "0"));
  }

  private void show(CallPage page) {
    grid.setItems(page.calls());
    first = page.calls().isEmpty() ? page.onward() : page.calls().getFirst().id();
    shown.setText(words(page));
  }

  private static String words(CallPage page) {
    var calls = page.calls();
    if (calls.size() > 1) {
      return text("calls.shown", calls.size(), calls.getLast().at(), calls.getFirst().at());
    }
    return calls.isEmpty() && page.onward() != null
        ? text("calls.shown.go-on")
        : text("calls.shown.few", calls.size());
  }
}
