package dev.plimsoll.ui.admin.security;

import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import dev.plimsoll.access.security.SecurityEvent;
import dev.plimsoll.access.security.SecurityLog;
import dev.plimsoll.ui.forms.Fields;
import dev.plimsoll.ui.parts.DataGrid;
import dev.plimsoll.ui.parts.Page;
import dev.plimsoll.ui.shell.MainLayout;
import dev.plimsoll.ui.text.Moment;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;

/** Who signed in, failed to and signed out, newest first, with a filter and an export. */
@Route(value = "admin/security", layout = MainLayout.class)
@RolesAllowed("ADMIN")
@CdiComponent
public class SecurityView extends Page implements BeforeEnterObserver {
  private final transient SecurityLog log;
  private final DataGrid<SecurityEvent> grid = new DataGrid<>(text("security.none"));
  private final TextField text = Fields.filter("security.filter");

  @Inject
  SecurityView(SecurityLog log) {
    super(text("security.title"), text("security.purpose"));
    this.log = log;
    text.setPrefixComponent(VaadinIcon.SEARCH.create());
    text.addValueChangeListener(_ -> grid.getDataProvider().refreshAll());
    grid.fit(text("security.when"), event -> Moment.of(event.at()))
        .fill(text("security.what"), 2, event -> text(event.kind()))
        .fill(text("security.who"), 2, SecurityEvent::person)
        .fill(text("security.network"), 1, SecurityEvent::network)
        .scrollWithin("min(70vh, 760px)");
    grid.setItems(
        query -> log.page(filter(), query.getOffset(), query.getLimit()).stream(),
        query -> {
          var _ = query.getOffset();
          return log.count(filter());
        });
    DownloadHandler export = this::export;
    add(div("toolbar", text, new Anchor(export, text("security.export"))), grid);
  }

  /** {@code ?text=uma} narrows the list. */
  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    event.getLocation().getQueryParameters().getSingleParameter("text").ifPresent(text::setValue);
  }

  private String filter() {
    return text.getValue().strip();
  }

  private void export(DownloadEvent event) throws IOException {
    event.setFileName("Sign-ins.csv");
    event.setContentType("text/csv;charset=UTF-8");
    var out = new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8);
    SecurityCsv.write(log.page(filter(), 0, Integer.MAX_VALUE), out);
  }
}
