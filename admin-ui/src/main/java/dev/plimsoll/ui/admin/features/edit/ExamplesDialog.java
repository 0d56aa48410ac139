package dev.plimsoll.ui.admin.features.edit;

import static dev.plimsoll.ui.text.Messages.text;

import dev.plimsoll.features.FeatureEdit;
import dev.plimsoll.features.settings.Examples;
import dev.plimsoll.ui.forms.Fields;

/** Asks for texts with the label that each is to get. */
class ExamplesDialog extends EditDialog<Examples> {

  ExamplesDialog(Editing editing) {
    super(Examples.class, text("edit.examples"), editing);
    ask(Fields.area("edit.examples.lines"), "all", ExampleLines::read, ExampleLines::write)
        .setMinRows(8);
    begin(editing.feature().examples());
  }

  @Override
  FeatureEdit edit(Examples filled) {
    return FeatureEdit.to(filled);
  }
}
