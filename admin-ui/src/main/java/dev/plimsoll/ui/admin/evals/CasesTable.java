package dev.plimsoll.ui.admin.evals;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.plimsoll.evals.Judged;
import dev.plimsoll.evals.RunReport;
import dev.plimsoll.ui.parts.Facts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The cases of a run; each opens to what was asked, expected and answered. */
class CasesTable extends Div {
  private enum Show {
    ALL("All cases"),
    FAILED("Not passed"),
    NEWLY_FAILING("Newly failing"),
    NEWLY_PASSING("Newly passing");

    final String label;

    Show(String label) {
      this.label = label;
    }
  }

  private final transient RunReport report;
  private final Grid<Judged> grid = new Grid<>();
  private final Select<Show> show = new Select<>();
  private final TextField text = new TextField();

  CasesTable(RunReport report, String shown) {
    this.report = report;
    show.setItems(Show.values());
    show.setItemLabelGenerator(item -> item.label);
    show.setAriaLabel("Cases to show");
    show.setValue(
        Arrays.stream(Show.values())
            .filter(each -> each.name().equalsIgnoreCase(shown))
            .findFirst()
            .orElse(Show.ALL));
    show.addValueChangeListener(_ -> refresh());
    text.setPlaceholder("Words or category");
    text.setAriaLabel("Words or category");
    text.setPrefixComponent(VaadinIcon.SEARCH.create());
    text.setClearButtonVisible(true);
    text.setValueChangeMode(ValueChangeMode.LAZY);
    text.addValueChangeListener(_ -> refresh());
    var toolbar = new Div(show, text);
    toolbar.addClassName("toolbar");
    add(toolbar, columns());
    refresh();
  }

  private Grid<Judged> columns() {
    grid.addComponentColumn(each -> RunStateChip.of(each.result().status()))
        .setHeader("Result")
        .setAutoWidth(true)
        .setFlexGrow(0);
    grid.addColumn(each -> each.evalCase().category())
        .setHeader("Category")
        .setAutoWidth(true)
        .setFlexGrow(0);
    grid.addColumn(each -> each.evalCase().input()).setHeader("Asked").setFlexGrow(3);
    grid.addColumn(each -> each.result().why()).setHeader("Why").setFlexGrow(2);
    grid.setItemDetailsRenderer(new ComponentRenderer<>(CasesTable::details));
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.setEmptyStateText("No case fits this filter.");
    grid.setHeight("min(70vh, 720px)");
    return grid;
  }

  private static Facts details(Judged judged) {
    var asked = judged.evalCase();
    var result = judged.result();
    var facts = new Facts().with("Asked", wrapped(asked.input()));
    asked.variables().forEach((name, value) -> facts.with(name, wrapped(value)));
    facts
        .with("Expected", "the answer must " + asked.expect().told())
        .with("Answer", wrapped(result.answer().isEmpty() ? "none" : result.answer()))
        .with("Note", asked.note())
        .with("Time", String.format(Locale.ROOT, "%,d ms", result.duration().toMillis()));
    var call = result.call();
    if (call != null) {
      facts.with("Call", new Anchor("/admin/calls/" + call.value(), "Everything about it"));
    }
    facts.addClassName("case-details");
    return facts;
  }

  private static Div wrapped(String words) {
    var div = new Div(words);
    div.addClassName("wrap");
    return div;
  }

  private void refresh() {
    grid.setItems(report.judged().stream().filter(this::isShown).toList());
  }

  private boolean isShown(Judged each) {
    var id = each.evalCase().id();
    var wanted =
        switch (show.getValue()) {
          case ALL -> true;
          case FAILED -> !each.passed();
          case NEWLY_FAILING -> turned().newlyFailing().contains(id);
          case NEWLY_PASSING -> turned().newlyPassing().contains(id);
        };
    var typed = text.getValue().strip().toLowerCase(Locale.ROOT);
    return wanted
        && (each.evalCase().input() + " " + each.evalCase().category())
            .toLowerCase(Locale.ROOT)
            .contains(typed);
  }

  private record Turned(Set<String> newlyFailing, Set<String> newlyPassing) {}

  private Turned turned() {
    var comparison = report.comparison();
    return new Turned(
        Set.copyOf(comparison == null ? List.of() : comparison.newlyFailing()),
        Set.copyOf(comparison == null ? List.of() : comparison.newlyPassing()));
  }
}
