package dev.plimsoll.ui.admin.features.edit;

import static dev.plimsoll.ui.text.Messages.text;

import dev.plimsoll.features.FeatureEdit;
import dev.plimsoll.features.settings.Limits;
import dev.plimsoll.guardrails.InputCheck;
import dev.plimsoll.ui.forms.Fields;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Asks how long inputs and answers may be, and what keeps an input from the model. */
class LimitsDialog extends EditDialog<Limits> {

  LimitsDialog(Editing editing) {
    super(Limits.class, text("edit.limits"), editing);
    pair(
        ask(
            Fields.integer("edit.limits.input"),
            "maxInput",
            longest -> new Limits(longest, 1, Set.of())),
        ask(
            Fields.integer("edit.limits.answer"),
            "maxOutputTokens",
            longest -> new Limits(1, longest, Set.of())));
    ask(Fields.checkboxes("edit.limits.blocked", List.of(InputCheck.values())), "blocked");
    var maskable = Stream.of(InputCheck.values()).filter(InputCheck::canMask).toList();
    ask(Fields.checkboxes("edit.limits.masked", maskable), "masked");
    begin(editing.feature().limits());
  }

  @Override
  FeatureEdit edit(Limits filled) {
    return FeatureEdit.to(filled);
  }
}
