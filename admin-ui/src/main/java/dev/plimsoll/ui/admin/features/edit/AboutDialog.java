package dev.plimsoll.ui.admin.features.edit;

import static dev.plimsoll.ui.text.Messages.text;

import dev.plimsoll.features.FeatureEdit;
import dev.plimsoll.features.settings.About;
import dev.plimsoll.features.settings.FeatureStage;
import dev.plimsoll.ui.forms.Fields;

/** Asks for a feature's name, owner and stage. */
class AboutDialog extends EditDialog<About> {

  AboutDialog(Editing editing) {
    super(About.class, text("edit.about"), editing);
    ask(Fields.line("edit.about.title"), "title", EditDialog::checkThere)
        .setMaxLength(About.LONGEST_TITLE);
    ask(Fields.area("edit.about.description"), "description")
        .setMaxLength(About.LONGEST_DESCRIPTION);
    var owner = ask(Fields.line("edit.about.owner"), "owner");
    owner.setMaxLength(About.LONGEST_OWNER);
    pair(owner, ask(Fields.select("edit.about.stage", FeatureStage.class), "stage"));
    begin(editing.feature().about());
  }

  @Override
  FeatureEdit edit(About filled) {
    return FeatureEdit.to(filled);
  }
}
