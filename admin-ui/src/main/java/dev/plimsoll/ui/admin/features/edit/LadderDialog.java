package dev.plimsoll.ui.admin.features.edit;

import static dev.plimsoll.ui.parts.Elements.note;
import static dev.plimsoll.ui.text.Messages.text;

import dev.plimsoll.features.FeatureEdit;
import dev.plimsoll.features.settings.FallbackStep;
import dev.plimsoll.models.catalogue.Model;
import java.util.List;

/** Asks what answers for a feature, in order. */
class LadderDialog extends EditDialog<LadderDialog.Written> {
  /** All steps of a ladder. */
  public record Written(List<FallbackStep> steps) {}

  LadderDialog(Editing editing) {
    super(Written.class, text("edit.ladder"), editing);
    var models = editing.desk().providers().models().stream().map(Model::key).toList();
    show(note(text("edit.ladder.how")));
    ask(new LadderSteps(editing.feature().task(), models), "steps");
    begin(new Written(editing.feature().ladder()));
  }

  @Override
  FeatureEdit edit(Written filled) {
    return FeatureEdit.ladder(filled.steps());
  }

  @Override
  String refusal() {
    return text("edit.ladder.refused");
  }
}
