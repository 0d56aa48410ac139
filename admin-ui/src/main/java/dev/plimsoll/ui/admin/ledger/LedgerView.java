package dev.plimsoll.ui.admin.ledger;

import static dev.plimsoll.ui.parts.Buttons.button;
import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.plimsoll.ledger.ChainCheck;
import dev.plimsoll.ledger.Entry;
import dev.plimsoll.ledger.Ledger;
import dev.plimsoll.ledger.LedgerFilter;
import dev.plimsoll.ui.forms.Fields;
import dev.plimsoll.ui.parts.DataGrid;
import dev.plimsoll.ui.parts.Page;
import dev.plimsoll.ui.shell.MainLayout;
import dev.plimsoll.ui.text.Moment;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.ZoneOffset;

/** Every change, newest first, with a filter and the change itself in a dialog. */
@Route(value = "admin/ledger", layout = MainLayout.class)
@RolesAllowed("ADMIN")
@CdiComponent
public class LedgerView extends Page implements BeforeEnterObserver {
  private final Ledger ledger;
  private final DataGrid<Entry> grid = new DataGrid<>(text("ledger.none"));
  private final TextField text = Fields.filter("ledger.filter.text");
  private final Select<String> kind;
  private final DatePicker from = Fields.filterDay("ledger.filter.from");

  @Inject
  LedgerView(Ledger ledger) {
    super(text("ledger.title"), text("ledger.purpose"));
    this.ledger = ledger;
    kind =
        Fields.filter(
            "ledger.filter.kind", ledger.kinds(), ChangeText::kind, text("ledger.filter.kind.all"));
    text.setPrefixComponent(VaadinIcon.SEARCH.create());
    text.addValueChangeListener(_ -> refresh());
    kind.addValueChangeListener(_ -> refresh());
    from.addValueChangeListener(_ -> refresh());
    grid.fit(text("ledger.number"), Entry::id)
        .fit(text("ledger.when"), entry -> Moment.of(entry.at()))
        .fit(text("ledger.who"), entry -> entry.change().actor().name())
        .fill(text("ledger.what"), 3, entry -> ChangeText.of(entry.change()))
        .fill(text("ledger.why"), 3, entry -> entry.change().reason())
        .scrollWithin("min(70vh, 760px)");
    grid.addItemClickListener(click -> new EntryDialog(click.getItem()).open());
    grid.setItems(
        query -> ledger.page(filter(), query.getOffset(), query.getLimit()).stream(),
        query -> {
          var _ = query.getOffset();
          return Math.toIntExact(ledger.count(filter()));
        });
    addActions(button(text("ledger.check"), VaadinIcon.LINK, this::check));
    add(div("toolbar", text, kind, from), grid);
  }

  /** {@code ?kind=flag&text=help-assistant} narrows the list. */
  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var parameters = event.getLocation().getQueryParameters();
    parameters.getSingleParameter("text").ifPresent(text::setValue);
    parameters.getSingleParameter("kind").ifPresent(kind::setValue);
  }

  private LedgerFilter filter() {
    var words = text.getValue().strip();
    var since = from.getValue();
    return new LedgerFilter(
        kind.getValue(),
        null,
        words.isEmpty() ? null : words,
        since == null ? null : since.atStartOfDay(ZoneOffset.UTC).toInstant(),
        null);
  }

  private void refresh() {
    grid.getDataProvider().refreshAll();
  }

  private void check() {
    Notification.show(
        switch (ledger.check()) {
          case ChainCheck.Intact(var entries) -> text("ledger.check.intact", entries);
          case ChainCheck.Broken(var entry) -> text("ledger.check.broken", entry);
          case ChainCheck.CutOff(var last, var known) -> text("ledger.check.cut-off", last, known);
          case ChainCheck.EndNotOurs(var entries, var signer) ->
              signer.isEmpty()
                  ? text("ledger.check.end-unsigned", entries)
                  : text("ledger.check.end-not-ours", entries);
        });
  }
}
