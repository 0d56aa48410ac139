package dev.plimsoll.ui.review;

import static java.util.Objects.requireNonNull;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.plimsoll.reviews.Criterion;
import dev.plimsoll.reviews.Hallucination;
import dev.plimsoll.reviews.Rating;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rubric: a line for the hallucination, one for each criterion, a note. */
class RubricForm extends Div {
  private static final int LONGEST_NOTE = 2_000;

  private final RubricLine<Hallucination> hallucination = RubricLine.ofHallucination();
  private final Map<Criterion, RubricLine<Integer>> scores = new EnumMap<>(Criterion.class);
  private final TextArea note = new TextArea("Note");
  private final Span problem = new Span();
  private final Div ways = new Div();

  RubricForm(@Nullable Rating given) {
    addClassNames("card", "rubric");
    note.setMaxLength(LONGEST_NOTE);
    note.setMaxRows(6);
    note.setHelperComponent(new Span(new Span("What the scores cannot say "), new Keys("w")));
    note.setValueChangeMode(ValueChangeMode.EAGER);
    problem.addClassName("problem");
    problem.getElement().setAttribute("role", "alert");
    ways.addClassNames("row", "rubric-ways");
    add(new H2("Rate it"), hallucination);
    for (var criterion : Criterion.values()) {
      var line = RubricLine.of(criterion);
      scores.put(criterion, line);
      add(line);
    }
    add(note, problem, ways);
    lines().forEach(line -> line.onChoice(() -> problem.setText("")));
    hallucination.addClassName(RubricLine.CURRENT);
    if (given != null) {
      fill(given);
    }
  }

  private void fill(Rating given) {
    hallucination.choose(given.hallucination());
    scores.forEach((criterion, line) -> line.choose(given.score(criterion)));
    note.setValue(given.note() == null ? "" : given.note());
  }

  void onSave(Consumer<Rating> save) {
    var button = button("Save and next", "Ctrl+Enter", () -> saveIfComplete(save));
    button.addThemeVariants(ButtonVariant.PRIMARY);
    button.addClassName("save");
  }

  void onBack(boolean possible, Runnable back) {
    button("Back", "←", back).setEnabled(possible);
  }

  void onForward(Runnable forward) {
    button("Forward", "→", forward);
  }

  void onSkip(Runnable skip) {
    button("Skip", "s", skip).setTooltipText("Leave it to others for now");
  }

  private KeyButton button(String says, String key, Runnable action) {
    var button = new KeyButton(says, key, action);
    ways.add(button);
    return button;
  }

  private void saveIfComplete(Consumer<Rating> save) {
    var missing = lines().filter(line -> line.chosen().isEmpty()).map(RubricLine::name).toList();
    lines().forEach(RubricLine::markIfMissing);
    if (missing.isEmpty()) {
      save.accept(rating());
    } else {
      problem.setText("Still to rate: " + String.join(", ", missing) + ".");
    }
  }

  private Stream<RubricLine<?>> lines() {
    return Stream.concat(Stream.of(hallucination), scores.values().stream());
  }

  private Rating rating() {
    return new Rating(
        hallucination.chosen().orElseThrow(),
        score(Criterion.ACCURACY),
        score(Criterion.HELPFULNESS),
        score(Criterion.TONE),
        score(Criterion.COMPLETENESS),
        score(Criterion.SAFETY),
        note.getValue());
  }

  private int score(Criterion criterion) {
    return requireNonNull(scores.get(criterion)).chosen().orElseThrow();
  }
}
