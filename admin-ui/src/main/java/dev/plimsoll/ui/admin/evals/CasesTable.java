package dev.plimsoll.ui.admin.evals;

import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.parts.Elements.span;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import dev.plimsoll.evals.results.GradedCase;
import dev.plimsoll.evals.results.RunReport;
import dev.plimsoll.ui.forms.Fields;
import dev.plimsoll.ui.parts.DataGrid;
import dev.plimsoll.ui.parts.Facts;
import dev.plimsoll.ui.text.HowLong;
import dev.plimsoll.ui.text.VisibleSigns;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The cases of a run; each opens to what was asked, expected and answered. */
class CasesTable extends Div {
  private final RunReport report;
  private final DataGrid<GradedCase> grid = new DataGrid<>(text("evals.cases.none"));
  private final Select<Show> show = Fields.select("evals.cases.show", Show.class);
  private final TextField text = Fields.filter("evals.cases.text");

  private enum Show {
    ALL,
    FAILED,
    NEWLY_FAILING,
    NEWLY_PASSING
  }

  CasesTable(RunReport report, String shown) {
    this.report = report;
    show.setLabel(null);
    show.setAriaLabel(text("evals.cases.show"));
    show.setValue(
        Arrays.stream(Show.values())
            .filter(each -> each.name().equalsIgnoreCase(shown))
            .findFirst()
            .orElse(Show.ALL));
    show.addValueChangeListener(_ -> refresh());
    text.setPrefixComponent(VaadinIcon.SEARCH.create());
    text.addValueChangeListener(_ -> refresh());
    grid.fitPart(text("evals.cases.result"), each -> RunStateChip.of(each.result().status()))
        .fit(text("evals.cases.category"), each -> each.evalCase().category())
        .fill(text("evals.cases.question"), 3, each -> each.evalCase().input())
        .fill(text("evals.cases.why"), 2, each -> each.result().why())
        .scrollWithin("min(70vh, 720px)");
    grid.setItemDetailsRenderer(new ComponentRenderer<>(CasesTable::details));
    add(div("toolbar", show, text), grid);
    refresh();
  }

  private static Facts details(GradedCase graded) {
    var asked = graded.evalCase();
    var result = graded.result();
    var facts = new Facts().with(text("evals.cases.question"), wrapped(asked.input()));
    asked.variables().forEach((name, value) -> facts.with(name, wrapped(value)));
    facts
        .with(
            text("evals.cases.expected"),
            text("evals.cases.expectation", asked.expect().requirement()))
        .with(
            text("evals.cases.answer"),
            wrapped(result.answer().isEmpty() ? text("evals.cases.no-answer") : result.answer()))
        .with(text("evals.cases.note"), asked.note())
        .with(text("evals.cases.time"), HowLong.measured(result.duration()));
    var call = result.call();
    if (call != null) {
      facts.with(
          text("evals.cases.call"),
          new Anchor("/admin/calls/" + call, text("evals.cases.call.open")));
    }
    facts.addClassName("case-details");
    return facts;
  }

  private static Span wrapped(String words) {
    return span("wrap", VisibleSigns.of(words));
  }

  private void refresh() {
    grid.setItems(report.judged().stream().filter(this::isShown).toList());
  }

  private boolean isShown(GradedCase each) {
    var id = each.evalCase().id();
    var comparison = report.comparison();
    var wanted =
        switch (show.getValue()) {
          case ALL -> true;
          case FAILED -> !each.passed();
          case NEWLY_FAILING -> comparison != null && comparison.newlyFailing().contains(id);
          case NEWLY_PASSING -> comparison != null && comparison.newlyPassing().contains(id);
        };
    var typed = text.getValue().strip().toLowerCase(Locale.ROOT);
    return wanted
        && List.of(each.evalCase().input(), each.evalCase().category()).stream()
            .anyMatch(words -> words.toLowerCase(Locale.ROOT).contains(typed));
  }
}
