package dev.plimsoll.ui.admin.features.edit;

import static dev.plimsoll.ui.text.Messages.text;

import dev.plimsoll.features.FeatureEdit;
import dev.plimsoll.guardrails.InputCheck;
import dev.plimsoll.ui.forms.Fields;
import java.util.List;
import java.util.Set;

/** Asks how long inputs and answers may be, and what keeps an input from the model. */
class LimitsDialog extends EditDialog<LimitsDialog.Limits> {
  private static final int MOST = 1_000_000;

  /** How much a call may be. */
  public record Limits(int input, int answer, Set<InputCheck> blocked) {}

  LimitsDialog(Editing editing) {
    super(Limits.class, text("edit.limits"), editing);
    var feature = editing.feature();
    pair(
        ask(Fields.integer("edit.limits.input"), "input", LimitsDialog::check),
        ask(Fields.integer("edit.limits.answer"), "answer", LimitsDialog::check));
    ask(Fields.checkboxes("edit.limits.blocked", List.of(InputCheck.values())), "blocked");
    begin(new Limits(feature.maxInput(), feature.maxOutputTokens(), feature.blocked()));
  }

  private static void check(int limit) {
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("too little or too much");
    }
  }

  @Override
  FeatureEdit edit(Limits filled) {
    return FeatureEdit.limits(filled.input(), filled.answer(), filled.blocked());
  }
}
