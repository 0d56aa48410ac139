package dev.plimsoll.ui.admin.calls;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import dev.plimsoll.calls.CallExport;
import dev.plimsoll.calls.CallFilter;
import dev.plimsoll.calls.ExportFormat;
import java.io.IOException;
import java.util.function.Supplier;

/** Links that export the calls of the filter that is set when one follows them. */
class ExportLinks extends Div {
  private final transient CallExport export;
  private final transient Supplier<CallFilter> filter;

  ExportLinks(CallExport export, Supplier<CallFilter> filter) {
    this.export = export;
    this.filter = filter;
    addClassName("export-links");
    add(new Span("Export"));
    add(link("CSV", ExportFormat.CSV), link("JSONL", ExportFormat.JSONL));
    add(link("Traces", ExportFormat.OTLP));
  }

  private Anchor link(String name, ExportFormat format) {
    DownloadHandler handler = event -> write(event, format);
    var link = new Anchor(handler, name);
    link.setAriaLabel("Export these calls as " + name);
    return link;
  }

  private void write(DownloadEvent event, ExportFormat format) throws IOException {
    event.setFileName("calls." + format.ending());
    event.setContentType(format.mediaType());
    export.write(filter.get(), format, event.getOutputStream());
  }
}
