package dev.plimsoll.ui.admin.dashboard;

import static dev.plimsoll.ui.parts.Buttons.small;
import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.parts.Elements.note;
import static dev.plimsoll.ui.parts.Elements.styled;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import dev.plimsoll.calls.figures.StageTimings;
import dev.plimsoll.calls.figures.StageTimings.Timing;
import dev.plimsoll.ui.parts.Chip;
import dev.plimsoll.ui.text.HowLong;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** The durations of the latest calls and their stages, compared with the latency budgets. */
class StageTable extends Div {
  private final Runnable change;

  /**
   * @param change asks for other budgets
   */
  StageTable(Runnable change) {
    this.change = change;
    addClassNames("card", "stage-timings");
    setVisible(false);
  }

  void show(StageTimings timings) {
    removeAll();
    setVisible(!timings.warm().isEmpty());
    add(
        div("row", new H2(text("stages.title")), small(text("stages.budgets"), change)),
        note(text("stages.what")),
        table(timings.warm()));
    if (!timings.cold().isEmpty()) {
      add(new H2(text("stages.cold")), note(text("stages.cold.what")), table(timings.cold()));
    }
  }

  private static NativeTable table(List<Timing> timings) {
    var head = new NativeTableRow();
    Stream.of(
            text("stages.stage"),
            text("stages.calls"),
            text("stages.p50"),
            text("stages.p95"),
            text("stages.budget"))
        .map(NativeTableHeaderCell::new)
        .forEach(head::add);
    var body = new NativeTableBody();
    timings.forEach(timing -> body.add(row(timing)));
    return styled(new NativeTable(new NativeTableHeader(head), body), "plain-table");
  }

  private static NativeTableRow row(Timing timing) {
    return new NativeTableRow(
        new NativeTableCell(timing.name()),
        new NativeTableCell(text("number.whole", timing.calls())),
        new NativeTableCell(millis(timing.p50Micros())),
        new NativeTableCell(millis(timing.p95Micros())),
        budget(timing));
  }

  private static NativeTableCell budget(Timing timing) {
    var budget = timing.budget();
    if (budget == null) {
      return new NativeTableCell();
    }
    return new NativeTableCell(
        timing.isWithin()
            ? new Chip(text("stages.within", budget.toMillis()), Chip.Mood.GOOD)
            : new Chip(text("stages.beyond", budget.toMillis()), Chip.Mood.BAD));
  }

  private static String millis(long micros) {
    return HowLong.measured(Duration.of(micros, ChronoUnit.MICROS));
  }
}
