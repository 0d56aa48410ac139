package dev.plimsoll.ui.admin.dashboard;

import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import dev.plimsoll.monitoring.Measure;
import dev.plimsoll.monitoring.Trend;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The points of a chart as a table, latest first; built only while it is open. */
class TrendTable extends Details {
  private final Measure measure;
  private final Div content = div("trend-table");
  private @Nullable Trend shown;

  TrendTable(Measure measure) {
    super(text("trend.table"));
    this.measure = measure;
    add(content);
    addOpenedChangeListener(_ -> fill());
  }

  void show(Trend trend) {
    setVisible(!trend.isEmpty());
    shown = trend;
    fill();
  }

  private void fill() {
    content.removeAll();
    if (isOpened() && shown != null) {
      content.add(table(shown));
    }
  }

  private NativeTable table(Trend trend) {
    var table = new NativeTable();
    table.getElement().setAttribute("aria-label", text(measure));
    var head = new NativeTableRow(new NativeTableHeaderCell("UTC"));
    trend.lines().forEach(line -> head.add(new NativeTableHeaderCell(line.name())));
    table.getHead().add(head);
    fill(table.addBody(), trend);
    return table;
  }

  /** Only the points at which something was measured. */
  private void fill(NativeTableBody body, Trend trend) {
    IntStream.iterate(trend.times().size() - 1, i -> i >= 0, i -> i - 1)
        .filter(i -> trend.lines().stream().anyMatch(line -> line.values().get(i) != null))
        .mapToObj(i -> row(trend, i))
        .forEach(body::add);
  }

  private NativeTableRow row(Trend trend, int point) {
    var time = TrendChart.time(trend.step(), trend.times().get(point));
    var row = new NativeTableRow(new NativeTableCell(time));
    for (var line : trend.lines()) {
      var value = line.values().get(point);
      row.add(new NativeTableCell(value == null ? "–" : GaugeText.value(measure, value)));
    }
    return row;
  }
}
