package dev.plimsoll.ui.admin.ledger;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.plimsoll.ledger.ChainCheck;
import dev.plimsoll.ledger.Entry;
import dev.plimsoll.ledger.Ledger;
import dev.plimsoll.ledger.LedgerFilter;
import dev.plimsoll.ui.parts.Moment;
import dev.plimsoll.ui.parts.Page;
import dev.plimsoll.ui.shell.MainLayout;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Every change, newest first, with a filter and the change itself in a dialog. */
@Route(value = "admin/ledger", layout = MainLayout.class)
@PageTitle("Ledger · Plimsoll")
@RolesAllowed("ADMIN")
@CdiComponent
public class LedgerView extends Page implements BeforeEnterObserver {
  private final transient Ledger ledger;
  private final Grid<Entry> grid = new Grid<>();
  private final TextField text = new TextField();
  private final Select<String> kind = new Select<>();
  private final DatePicker from = new DatePicker();

  @Inject
  LedgerView(Ledger ledger) {
    super(
        "Ledger",
        "Every change to Plimsoll: who made it, when and why. Nothing here is ever edited.");
    this.ledger = ledger;
    addActions(new Button("Check the chain", VaadinIcon.LINK.create(), _ -> check()));
    add(toolbar(), columns());
    grid.setItems(
        query -> ledger.page(filter(), query.getOffset(), query.getLimit()).stream(),
        query -> {
          var _ = query.getOffset();
          return Math.toIntExact(ledger.count(filter()));
        });
  }

  /** {@code ?kind=flag&text=help-assistant} narrows the list. */
  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var parameters = event.getLocation().getQueryParameters();
    parameters.getSingleParameter("text").ifPresent(text::setValue);
    parameters.getSingleParameter("kind").ifPresent(kind::setValue);
  }

  private Div toolbar() {
    text.setPlaceholder("Who, what or why");
    text.setAriaLabel("Search");
    text.setPrefixComponent(VaadinIcon.SEARCH.create());
    text.setClearButtonVisible(true);
    text.setValueChangeMode(ValueChangeMode.LAZY);
    text.addValueChangeListener(_ -> refresh());
    kind.setItems(ledger.kinds());
    kind.setPlaceholder("Anything");
    kind.setAriaLabel("Kind");
    kind.setEmptySelectionAllowed(true);
    kind.setEmptySelectionCaption("Anything");
    kind.addValueChangeListener(_ -> refresh());
    from.setPlaceholder("Since");
    from.setAriaLabel("Since");
    from.setClearButtonVisible(true);
    from.addValueChangeListener(_ -> refresh());
    var toolbar = new Div(text, kind, from);
    toolbar.addClassName("toolbar");
    return toolbar;
  }

  private Grid<Entry> columns() {
    grid.addColumn(Entry::id).setHeader("No.").setAutoWidth(true).setFlexGrow(0);
    grid.addColumn(entry -> Moment.of(entry.at())).setHeader("When").setAutoWidth(true);
    grid.addColumn(entry -> entry.change().actor().name()).setHeader("Who").setAutoWidth(true);
    grid.addColumn(LedgerView::what).setHeader("What").setAutoWidth(true).setFlexGrow(2);
    grid.addColumn(entry -> orEmpty(entry.change().reason())).setHeader("Why").setFlexGrow(3);
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.addItemClickListener(click -> new EntryDialog(click.getItem()).open());
    grid.setEmptyStateText("No change fits this filter.");
    grid.setHeight("min(70vh, 760px)");
    return grid;
  }

  private static String what(Entry entry) {
    var change = entry.change();
    return change.subject().kind() + " " + change.subject().id() + " " + change.action();
  }

  private static String orEmpty(@Nullable String value) {
    return value == null ? "" : value;
  }

  private LedgerFilter filter() {
    return new LedgerFilter(
        blankToNull(kind.getValue()), null, blankToNull(text.getValue()), start(from), null);
  }

  private static @Nullable Instant start(DatePicker picker) {
    LocalDate day = picker.getValue();
    return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static @Nullable String blankToNull(@Nullable String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }

  private void refresh() {
    grid.getDataProvider().refreshAll();
  }

  private void check() {
    Notification.show(
        switch (ledger.check()) {
          case ChainCheck.Intact(var entries) ->
              "All " + entries + " entries are as they were written.";
          case ChainCheck.Broken(var entry) ->
              "The chain is broken at entry "
                  + entry
                  + ": it was changed, or one before it is gone.";
        });
  }
}
