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
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.features.settings.RoutedExample;
import dev.plimsoll.features.settings.RoutingTable;
import dev.plimsoll.serving.Rehearsal;
import dev.plimsoll.ui.admin.evals.RateBar;
import dev.plimsoll.ui.parts.IconButton;

/** Questions with the model that is good enough for them, and how well they tell each other. */
class ExamplesPart extends Div {
  private final transient RoutingDraft draft;
  private final Div shown = new Div();

  /**
   * @param asked a question to begin with
   */
  ExamplesPart(RoutingDesk desk, AiFeature feature, RoutingDraft draft, String asked) {
    this.draft = draft;
    addClassNames("card", "stack");
    shown.addClassName("stack");
    add(
        new H2("Labelled examples: where no rule holds, the nearest decide"),
        none(feature),
        closeness(),
        rehearsal(desk),
        shown,
        new ExampleForm(feature, asked, more -> draft.change(draft.table().withExamples(more))));
    draft.show(this::show);
  }

  private void show() {
    var table = draft.table();
    shown.removeAll();
    shown.setVisible(!isEmpty());
    table.models().stream()
        .sorted((one, other) -> one.value().compareTo(other.value()))
        .map(this::examplesOf)
        .forEach(shown::add);
  }

  private boolean isEmpty() {
    return draft.table().examples().isEmpty();
  }

  private Paragraph none(AiFeature feature) {
    var calls = new Anchor("/admin/calls?feature=" + feature.key(), "the calls of the feature");
    var none =
        new Paragraph(
            new Text("No examples. Ten questions for each model are a beginning; take them from "),
            calls,
            new Text("."));
    none.addClassName("quiet");
    draft.show(() -> none.setVisible(isEmpty()));
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
    field.addValueChangeListener(change -> {
      var value = change.getValue();
      if (value != null && value >= 0 && value <= 1) {
        draft.change(draft.table().withCloseness(value));
      }
    });
    draft.show(() -> {
      field.setValue(draft.table().closeness());
      field.setVisible(!isEmpty());
    });
    return field;
  }

  private OnDemand<Rehearsal> rehearsal(RoutingDesk desk) {
    var rehearsal =
        new OnDemand<>(
            "Try them on each other",
            desk,
            () -> desk.rehearse(draft.table()),
            ExamplesPart::picture);
    draft.show(() -> {
      rehearsal.clear();
      rehearsal.setVisible(!isEmpty());
    });
    return rehearsal;
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
    draft.table().examples().stream()
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
            VaadinIcon.TRASH,
            "Remove this example",
            () -> draft.change(draft.table().without(example)));
    var line = new Div(text, remove);
    line.addClassNames("row", "example");
    return line;
  }
}
