package dev.plimsoll.ui.admin.routing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.evals.PassRate;
import dev.plimsoll.serving.AiFeature;
import dev.plimsoll.serving.RoutedExample;
import dev.plimsoll.serving.RoutingTable;
import dev.plimsoll.ui.admin.evals.RateBar;
import java.util.function.Consumer;

/** Questions with the model that is good enough for them, and how well they tell each other. */
class ExamplesPart extends Div {
  private static final long serialVersionUID = 1;

  private final transient RoutingTable table;
  private final transient Consumer<RoutingTable> changed;
  private final Select<ModelKey> model = new Select<>();
  private final TextArea texts = new TextArea("Questions, one a line");
  private final Div problem = new Div();

  ExamplesPart(
      RoutingDesk desk, AiFeature feature, RoutingTable table, Consumer<RoutingTable> changed) {
    this.table = table;
    this.changed = changed;
    addClassNames("card", "stack");
    add(new H2("Labelled examples: where no rule holds, the nearest decide"));
    if (table.examples().isEmpty()) {
      var none =
          new Paragraph(
              "No examples. Ten questions for each model are a beginning; take them from the calls"
                  + " of the feature.");
      none.addClassName("quiet");
      add(none);
    } else {
      add(rehearsal(desk));
      table.models().stream()
          .sorted((one, other) -> one.value().compareTo(other.value()))
          .map(this::examplesOf)
          .forEach(this::add);
    }
    add(form(feature));
  }

  private Component rehearsal(RoutingDesk desk) {
    var rehearsal = desk.rehearse(table);
    var words =
        new Span(
            "Each told by all the others: %d right, %d wrong, %d like no other."
                .formatted(rehearsal.right(), rehearsal.wrong(), rehearsal.undecided()));
    words.addClassNames("quiet", "small");
    var rate = new RateBar(new PassRate(rehearsal.right(), rehearsal.examples()));
    var both = new Div(rate, words);
    both.addClassName("stack");
    return both;
  }

  private Component examplesOf(ModelKey key) {
    var list = new Div(new H3(key.value()));
    list.addClassNames("stack", "examples");
    table.examples().stream()
        .filter(example -> example.model().equals(key))
        .map(this::line)
        .forEach(list::add);
    list.setVisible(list.getComponentCount() > 1);
    return list;
  }

  private Div line(RoutedExample example) {
    var text = new Span(example.text());
    text.addClassNames("grow", "wrap");
    var remove =
        RulesPart.icon(
            VaadinIcon.TRASH, "Remove this example", () -> changed.accept(table.without(example)));
    var line = new Div(text, remove);
    line.addClassNames("row", "example");
    return line;
  }

  private Component form(AiFeature feature) {
    model.setLabel("Good enough for them is");
    model.setItems(feature.models());
    model.setValue(feature.models().getFirst());
    texts.setWidthFull();
    texts.setMaxRows(8);
    problem.addClassName("problem");
    problem.getElement().setAttribute("role", "alert");
    var form = new Div(texts, model, problem, new Button("Add examples", _ -> addAll()));
    form.addClassName("stack");
    return form;
  }

  private void addAll() {
    try {
      var more =
          texts
              .getValue()
              .lines()
              .filter(line -> !line.isBlank())
              .map(line -> new RoutedExample(line, model.getValue()))
              .toList();
      if (more.isEmpty()) {
        problem.setText("Questions: at least one line is needed.");
      } else {
        changed.accept(table.withExamples(more));
      }
    } catch (IllegalArgumentException e) {
      problem.setText(e.getMessage());
    }
  }
}
