package dev.plimsoll.ui.admin.features.edit;

import static dev.plimsoll.ui.text.Messages.text;

import dev.plimsoll.features.AiFeature;
import dev.plimsoll.features.FeatureEdit;
import dev.plimsoll.features.settings.FeatureStage;
import dev.plimsoll.ui.forms.Fields;

/** Asks what a feature is called, who answers for it, and how far it has come. */
class AboutDialog extends EditDialog<AboutDialog.About> {
  /** What a feature is. */
  public record About(String title, String description, String owner, FeatureStage stage) {}

  AboutDialog(Editing editing) {
    super(About.class, text("edit.about"), editing);
    var feature = editing.feature();
    ask(Fields.line("edit.about.title"), "title", EditDialog::checkThere)
        .setMaxLength(AiFeature.LONGEST_TITLE);
    ask(Fields.area("edit.about.description"), "description")
        .setMaxLength(AiFeature.LONGEST_DESCRIPTION);
    var owner = ask(Fields.line("edit.about.owner"), "owner");
    owner.setMaxLength(AiFeature.LONGEST_OWNER);
    pair(owner, ask(Fields.select("edit.about.stage", FeatureStage.class), "stage"));
    begin(new About(feature.title(), feature.description(), feature.owner(), feature.stage()));
  }

  @Override
  FeatureEdit edit(About filled) {
    return FeatureEdit.about(filled.title(), filled.description(), filled.owner(), filled.stage());
  }
}
