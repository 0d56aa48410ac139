package dev.plimsoll.ui.admin.calls;

import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import dev.plimsoll.access.Caller;
import dev.plimsoll.calls.exchange.CallExport;
import dev.plimsoll.calls.exchange.ExportFormat;
import dev.plimsoll.calls.record.CallFilter;
import java.io.IOException;
import java.util.function.Supplier;

/** Links that export the calls that match the current filter. */
class ExportLinks extends Div {
  private final CallExport export;
  private final Supplier<CallFilter> filter;
  private final Caller admin;

  ExportLinks(CallExport export, Supplier<CallFilter> filter, Caller admin) {
    this.export = export;
    this.admin = admin;
    this.filter = filter;
    addClassName("export-links");
    add(new Span(text("calls.export")));
    for (var format : ExportFormat.values()) {
      if (!admin.tenant().isOperator() && !format.isForTenants()) {
        continue;
      }
      DownloadHandler handler = event -> write(event, format);
      var link = new Anchor(handler, text(format));
      link.setAriaLabel(text("calls.export.as", text(format)));
      add(link);
    }
  }

  private void write(DownloadEvent event, ExportFormat format) throws IOException {
    event.setFileName("calls." + format.ending());
    event.setContentType(format.mediaType());
    export.write(filter.get(), format, admin.tenant(), admin.actor(), event.getOutputStream());
  }
}
