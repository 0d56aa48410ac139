package dev.plimsoll.ui.admin.routing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.NumberField;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.evals.PassRate;
import dev.plimsoll.serving.AiFeature;
import dev.plimsoll.serving.Rehearsal;
import dev.plimsoll.serving.RoutedExample;
import dev.plimsoll.serving.RoutingTable;
import dev.plimsoll.ui.admin.evals.RateBar;
import dev.plimsoll.ui.parts.IconButton;
import java.util.function.Consumer;

/** Questions with the model that is good enough for them, and how well they tell each other. */
class ExamplesPart extends Div {
  private static final long serialVersionUID = 1;

  private final transient RoutingTable table;
  private final transient Consumer<RoutingTable> changed;

  /**
   * @param asked a question to begin with
   */
  ExamplesPart(
      RoutingDesk desk,
      AiFeature feature,
      RoutingTable table,
      String asked,
      Consumer<RoutingTable> changed) {
    this.table = table;
    this.changed = changed;
    addClassNames("card", "stack");
    add(new H2("Labelled examples: where no rule holds, the nearest decide"));
    if (table.examples().isEmpty()) {
      add(none(feature));
    } else {
      add(closeness());
      add(
          new OnDemand<>(
              "Try them on each other", desk, () -> desk.rehearse(table), ExamplesPart::picture));
      table.models().stream()
          .sorted((one, other) -> one.value().compareTo(other.value()))
          .map(this::examplesOf)
          .forEach(this::add);
    }
    add(new ExampleForm(feature, asked, more -> changed.accept(table.withExamples(more))));
  }

  private static Paragraph none(AiFeature feature) {
    var calls = new Anchor("/admin/calls?feature=" + feature.key(), "the calls of the feature");
    var none =
        new Paragraph(
            new Text("No examples. Ten questions for each model are a beginning; take them from "),
            calls,
            new Text("."));
    none.addClassName("quiet");
    return none;
  }

  private NumberField closeness() {
    var field = new NumberField("Near enough from");
    field.setHelperText(
        "From 0 to 1: how close in meaning an example must be to have a say. Usual is "
            + RoutingTable.USUAL_CLOSENESS
            + ".");
    field.setMin(0);
    field.setMax(1);
    field.setStep(0.05);
    field.setStepButtonsVisible(true);
    field.setValue(table.closeness());
    field.addValueChangeListener(change -> {
      var value = change.getValue();
      if (value != null && value >= 0 && value <= 1) {
        changed.accept(table.withCloseness(value));
      }
    });
    return field;
  }

  private static Component picture(Rehearsal rehearsal) {
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
        new IconButton(
            VaadinIcon.TRASH, "Remove this example", () -> changed.accept(table.without(example)));
    var line = new Div(text, remove);
    line.addClassNames("row", "example");
    return line;
  }
}
