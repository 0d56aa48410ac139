package dev.plimsoll.ui.admin.features.edit;

import static dev.plimsoll.ui.parts.Elements.note;
import static dev.plimsoll.ui.text.Messages.text;

import dev.plimsoll.features.FeatureEdit;
import dev.plimsoll.features.settings.Fallback;
import dev.plimsoll.models.catalogue.Model;

/** Asks what answers for a feature, in order. */
class FallbackDialog extends EditDialog<Fallback> {

  FallbackDialog(Editing editing) {
    super(Fallback.class, text("edit.fallback"), editing);
    var models = editing.desk().providers().models().stream().map(Model::key).toList();
    show(note(text("edit.fallback.how")));
    ask(new FallbackSteps(editing.feature().task(), models), "steps");
    begin(editing.feature().fallback());
  }

  @Override
  FeatureEdit edit(Fallback filled) {
    return FeatureEdit.to(filled);
  }

  @Override
  String refusal() {
    return text("edit.fallback.refused");
  }
}
