package dev.plimsoll.ui.admin.dashboard;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import dev.plimsoll.calls.StageTimings;
import dev.plimsoll.calls.StageTimings.Timing;
import dev.plimsoll.ui.parts.Chip;
import java.util.List;
import java.util.Locale;

/** How long the latest calls and each of their stages took, against the latency budgets. */
class StageTable extends Div {
  private final Button change = new Button("Change budgets…");

  /**
   * @param change asks for other budgets
   */
  StageTable(Runnable change) {
    this.change.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    this.change.addClickListener(_ -> change.run());
    addClassNames("card", "stage-timings");
    setVisible(false);
  }

  void show(StageTimings timings) {
    removeAll();
    setVisible(!timings.warm().isEmpty());
    var head = new Div(new H2("Time by stage"), change);
    head.addClassName("row");
    add(head);
    add(quiet("The latest calls of users, at most 1,000."));
    add(table(timings.warm()));
    if (!timings.cold().isEmpty()) {
      add(new H2("Cold starts"));
      add(quiet("Calls that came after ten minutes without one."));
      add(table(timings.cold()));
    }
  }

  private static Paragraph quiet(String words) {
    var paragraph = new Paragraph(words);
    paragraph.addClassNames("quiet", "small");
    return paragraph;
  }

  private static NativeTable table(List<Timing> timings) {
    var head = new NativeTableRow();
    for (var name : List.of("Stage", "Calls", "p50", "p95", "Budget of p95")) {
      head.add(new NativeTableHeaderCell(name));
    }
    var body = new NativeTableBody();
    timings.forEach(timing -> body.add(row(timing)));
    var table = new NativeTable(new NativeTableHeader(head), body);
    table.addClassName("plain-table");
    return table;
  }

  private static NativeTableRow row(Timing timing) {
    return new NativeTableRow(
        new NativeTableCell(timing.name()),
        new NativeTableCell("%,d".formatted(timing.calls())),
        new NativeTableCell(millis(timing.p50Micros())),
        new NativeTableCell(millis(timing.p95Micros())),
        budget(timing));
  }

  private static NativeTableCell budget(Timing timing) {
    var budget = timing.budget();
    if (budget == null) {
      return new NativeTableCell();
    }
    var words = "%s %,d ms".formatted(timing.isWithin() ? "within" : "beyond", budget.toMillis());
    var mood = timing.isWithin() ? Chip.Mood.GOOD : Chip.Mood.BAD;
    return new NativeTableCell(new Chip(words, mood));
  }

  private static String millis(long micros) {
    return String.format(Locale.ROOT, "%,.1f ms", micros / 1_000.0);
  }
}
