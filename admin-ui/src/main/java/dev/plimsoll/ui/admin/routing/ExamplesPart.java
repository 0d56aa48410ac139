package dev.plimsoll.ui.admin.routing;

import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.parts.Elements.quiet;
import static dev.plimsoll.ui.parts.Elements.span;
import static dev.plimsoll.ui.parts.Elements.styled;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.NumberField;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.evals.results.PassRate;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.features.settings.RoutedExample;
import dev.plimsoll.features.settings.RoutingTable;
import dev.plimsoll.serving.routing.CrossValidation;
import dev.plimsoll.ui.forms.Fields;
import dev.plimsoll.ui.parts.IconButton;
import dev.plimsoll.ui.parts.RateBar;
import java.util.Comparator;

/** The labelled questions of a routing table, and how well they predict each other. */
class ExamplesPart extends Div {
  private final RoutingDraft draft;
  private final Div shown = div("stack");

  /**
   * @param asked a question to begin with
   */
  ExamplesPart(RoutingDesk desk, AiFeature feature, RoutingDraft draft, String asked) {
    this.draft = draft;
    addClassNames("card", "stack");
    add(
        new H2(text("routing.examples")),
        none(feature),
        closeness(),
        crossValidation(desk),
        shown,
        new ExampleForm(feature, asked, more -> draft.change(draft.table().withExamples(more))));
    draft.show(this::show);
  }

  private void show() {
    var table = draft.table();
    shown.removeAll();
    shown.setVisible(!isEmpty());
    table.models().stream()
        .sorted(Comparator.comparing(ModelKey::value))
        .map(this::examplesOf)
        .forEach(shown::add);
  }

  private boolean isEmpty() {
    return draft.table().examples().isEmpty();
  }

  private Paragraph none(AiFeature feature) {
    var calls =
        new Anchor("/admin/calls?feature=" + feature.key(), text("routing.examples.none.calls"));
    var none =
        styled(
            new Paragraph(new Text(text("routing.examples.none")), calls, new Text(".")), "quiet");
    draft.show(() -> none.setVisible(isEmpty()));
    return none;
  }

  private NumberField closeness() {
    var field = Fields.number("routing.closeness");
    field.setHelperText(text("routing.closeness.explained", RoutingTable.USUAL_CLOSENESS));
    field.setMin(0);
    field.setMax(1);
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

  private OnDemand<CrossValidation> crossValidation(RoutingDesk desk) {
    var crossValidation =
        new OnDemand<>(
            text("routing.rehearse"),
            desk,
            () -> desk.router().rehearse(draft.table()),
            ExamplesPart::picture);
    draft.show(() -> {
      crossValidation.clear();
      crossValidation.setVisible(!isEmpty());
    });
    return crossValidation;
  }

  private static Component picture(CrossValidation crossValidation) {
    return div(
        "stack",
        new RateBar(new PassRate(crossValidation.right(), crossValidation.examples())),
        quiet(
            text(
                "routing.rehearsed",
                crossValidation.right(),
                crossValidation.wrong(),
                crossValidation.undecided())));
  }

  private Component examplesOf(ModelKey key) {
    var list = div("stack examples", new H3(key.value()));
    draft.table().examples().stream()
        .filter(example -> example.model().equals(key))
        .map(this::line)
        .forEach(list::add);
    list.setVisible(list.getComponentCount() > 1);
    return list;
  }

  private Div line(RoutedExample example) {
    return div(
        "row example",
        span("grow wrap", example.text()),
        new IconButton(
            VaadinIcon.TRASH,
            text("routing.examples.remove"),
            () -> draft.change(draft.table().without(example))));
  }
}
