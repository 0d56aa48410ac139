package dev.plimsoll.ui.admin.calls;

import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.notification.Notification;
import dev.plimsoll.calls.record.Call;
import dev.plimsoll.evals.cases.EvalCase;
import dev.plimsoll.evals.cases.Expectation;
import dev.plimsoll.evals.cases.InvalidGoldenSet;
import dev.plimsoll.evals.sets.GoldenSet;
import dev.plimsoll.evals.sets.GoldenSets;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ui.forms.Fields;
import dev.plimsoll.ui.forms.FormDialog;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Makes a case of a golden set of the question of a call. */
class AddCaseDialog extends FormDialog<AddCaseDialog.Written> {
  private final GoldenSets sets;
  private final Call call;
  private final Actor actor;

  /** What the answer has to do. */
  enum Expected {
    CONTAINS,
    ABSTAINS
  }

  /**
   * The case.
   *
   * @param words that the answer contains; blank where it has to abstain
   */
  public record Written(
      GoldenSet set, String question, Expected expected, String words, String category) {}

  /**
   * @param all the golden sets, of which there is at least one
   */
  AddCaseDialog(GoldenSets sets, List<GoldenSet> all, Call call, Actor actor) {
    super(Written.class, text("call.case.title"), text("call.case.verb"));
    this.sets = sets;
    this.call = call;
    this.actor = actor;
    var ofFeature =
        all.stream()
            .sorted(Comparator.comparing(set -> !set.feature().equals(call.feature())))
            .toList();
    ask(Fields.select("call.case.set", ofFeature, set -> set.name().value()), "set");
    ask(Fields.area("call.case.question"), "question", AddCaseDialog::mustBeWords);
    var expected = ask(Fields.select("call.case.expected", Expected.class), "expected");
    var words = ask(Fields.line("call.case.words"), "words", AddCaseDialog::mustBeWords);
    expected.addValueChangeListener(
        change -> words.setVisible(change.getValue() == Expected.CONTAINS));
    ask(Fields.line("call.case.category"), "category");
    fill(
        new Written(
            ofFeature.getFirst(),
            call.started().input(),
            Expected.CONTAINS,
            "",
            EvalCase.NO_CATEGORY));
  }

  private static void mustBeWords(String typed) {
    if (typed.isBlank()) {
      throw new IllegalArgumentException("blank");
    }
  }

  @Override
  protected void submit(Written filled) {
    var expectation =
        switch (filled.expected()) {
          case CONTAINS -> new Expectation.Substring(filled.words());
          case ABSTAINS -> new Expectation.Abstains();
        };
    var category = filled.category().isBlank() ? EvalCase.NO_CATEGORY : filled.category();
    var name = filled.set().name();
    try {
      var version =
          sets.add(
              name,
              new EvalCase(
                  call.id().value(),
                  category,
                  filled.question(),
                  expectation,
                  Map.of(),
                  text("call.case.note", call.id())),
              actor);
      close();
      var added = new Notification(text("call.case.added", name, version.version()), 8_000);
      added.add(new Anchor("/admin/evals/" + name, text("call.case.open")));
      added.open();
    } catch (InvalidGoldenSet e) {
      refuse(
          Objects.equals(e.field(), "id")
              ? text("call.case.there", name)
              : text("evals.import.refused", e.getMessage()));
    }
  }
}
