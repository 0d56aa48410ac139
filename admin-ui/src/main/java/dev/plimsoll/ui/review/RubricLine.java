package dev.plimsoll.ui.review;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import dev.plimsoll.reviews.Criterion;
import dev.plimsoll.reviews.Hallucination;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** A question of the rubric and the choices to answer it, each by a key. */
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
    var title = new Span(name);
    title.addClassName("rubric-name");
    var asks = new Span(question);
    asks.addClassNames("quiet", "small");
    choice.setAriaLabel(name + ": " + question);
    choice.setItems(choices);
    choice.addValueChangeListener(_ -> removeClassName(MISSING));
    add(new Div(title, asks), choice);
  }

  static RubricLine<Hallucination> ofHallucination() {
    var line =
        new RubricLine<>(
            "Hallucination",
            "Does it state what its sources do not?",
            "ynu",
            List.of(Hallucination.values()));
    line.show(verdict ->
        switch (verdict) {
          case YES -> labelled("Yes", "y");
          case NO -> labelled("No", "n");
          case UNSURE -> labelled("Unsure", "u");
        });
    return line;
  }

  static RubricLine<Integer> of(Criterion criterion) {
    var name = criterion.name();
    var line =
        new RubricLine<>(
            name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT),
            criterion.question(),
            "12345",
            List.of(1, 2, 3, 4, 5));
    line.show(score -> new Span(score.toString()));
    return line;
  }

  private static Span labelled(String says, String key) {
    return new Span(new Span(says), new Keys(key));
  }

  private void show(Function<T, Span> label) {
    choice.setRenderer(new ComponentRenderer<>(label::apply));
  }

  String name() {
    return name.toLowerCase(Locale.ROOT);
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
