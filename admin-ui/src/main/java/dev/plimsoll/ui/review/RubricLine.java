package dev.plimsoll.ui.review;

import static dev.plimsoll.ui.parts.Elements.quiet;
import static dev.plimsoll.ui.parts.Elements.span;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import dev.plimsoll.reviews.Criterion;
import dev.plimsoll.reviews.Hallucination;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A question of the rubric with its choices, each with a key. */
class RubricLine<T> extends Div {
  /** Marks the line that the next number answers. */
  static final String CURRENT = "current";

  private static final String MISSING = "missing";

  private final String name;
  private final RadioButtonGroup<T> choice = new RadioButtonGroup<>();

  private RubricLine(String name, String question, String keys, List<T> choices) {
    this.name = name;
    addClassName("rubric-line");
    getElement().setAttribute("data-keys", keys);
    choice.setAriaLabel(text("rubric.line", name, question));
    choice.setItems(choices);
    choice.addValueChangeListener(_ -> removeClassName(MISSING));
    add(new Div(span("rubric-name", name), quiet(question)), choice);
  }

  static RubricLine<Hallucination> ofHallucination() {
    var line =
        new RubricLine<>(
            text("rubric.hallucination"),
            text("rubric.hallucination.question"),
            "ynu",
            List.of(Hallucination.values()));
    line.show(verdict -> new Span(new Span(text(verdict)), new ReviewShortcuts(key(verdict))));
    return line;
  }

  private static String key(Hallucination verdict) {
    return switch (verdict) {
      case YES -> "y";
      case NO -> "n";
      case UNSURE -> "u";
    };
  }

  static RubricLine<Integer> of(Criterion criterion) {
    var line =
        new RubricLine<>(
            text(criterion), text(criterion, "question"), "12345", List.of(1, 2, 3, 4, 5));
    line.show(score -> new Span(score.toString()));
    return line;
  }

  private void show(Function<T, Span> label) {
    choice.setRenderer(new ComponentRenderer<>(label::apply));
  }

  String name() {
    return name;
  }

  Optional<T> chosen() {
    return choice.getOptionalValue();
  }

  void choose(T value) {
    choice.setValue(value);
  }

  void onChoice(Runnable listener) {
    choice.addValueChangeListener(_ -> listener.run());
  }

  void markIfMissing() {
    setClassName(MISSING, choice.isEmpty());
  }
}
