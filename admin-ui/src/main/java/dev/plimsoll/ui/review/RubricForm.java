package dev.plimsoll.ui.review;

import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.parts.Elements.live;
import static dev.plimsoll.ui.parts.Elements.span;
import static dev.plimsoll.ui.text.Messages.text;
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
import dev.plimsoll.ui.forms.Fields;
import dev.plimsoll.ui.parts.Draft;
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
  private final TextArea note = Fields.area("rubric.note");
  private final Span problem = live(span("problem", ""), "alert");
  private final Div ways = div("row rubric-ways");

  RubricForm(@Nullable Rating given) {
    addClassNames("card", "rubric");
    note.setMaxLength(LONGEST_NOTE);
    note.setWidth(null);
    note.setMinRows(1);
    note.setMaxRows(6);
    note.setHelperComponent(
        div("keys", new Span(text("rubric.note.what")), new ReviewShortcuts("w")));
    note.setValueChangeMode(ValueChangeMode.EAGER);
    add(new H2(text("rubric.title")), hallucination);
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
    given.scores().forEach((criterion, score) -> line(criterion).choose(score));
    note.setValue(given.note() == null ? "" : given.note());
  }

  /** Keeps a note that is not saved yet in the browser. */
  void keepNoteAs(String draft) {
    Draft.keep(note, draft);
  }

  void onSave(Consumer<Rating> save) {
    button(text("rubric.save"), "Ctrl+Enter", () -> saveIfComplete(save), ButtonVariant.PRIMARY)
        .addClassName("save");
  }

  void onBack(boolean possible, Runnable back) {
    button(text("review.back"), "←", back).setEnabled(possible);
  }

  void onForward(Runnable forward) {
    button(text("review.forward"), "→", forward);
  }

  void onSkip(Runnable skip) {
    button(text("rubric.skip"), "s", skip).setTooltipText(text("rubric.skip.what"));
  }

  /** The rating was not saved: what was written stays to be copied. */
  void refused(String why, Runnable next) {
    problem.setText(why);
    ways.removeAll();
    button(text("review.next"), "Ctrl+Enter", next, ButtonVariant.PRIMARY);
  }

  private KeyButton button(String says, String key, Runnable action, ButtonVariant... look) {
    var button = new KeyButton(says, key, action, look);
    ways.add(button);
    return button;
  }

  private void saveIfComplete(Consumer<Rating> save) {
    var missing = lines().filter(line -> line.chosen().isEmpty()).map(RubricLine::name).toList();
    lines().forEach(RubricLine::markIfMissing);
    if (missing.isEmpty()) {
      save.accept(rating());
    } else {
      problem.setText(text("rubric.missing", String.join(", ", missing)));
    }
  }

  private Stream<RubricLine<?>> lines() {
    return Stream.concat(Stream.of(hallucination), scores.values().stream());
  }

  private Rating rating() {
    return Rating.of(
        hallucination.chosen().orElseThrow(),
        criterion -> line(criterion).chosen().orElseThrow(),
        note.getValue());
  }

  private RubricLine<Integer> line(Criterion criterion) {
    return requireNonNull(scores.get(criterion));
  }
}
