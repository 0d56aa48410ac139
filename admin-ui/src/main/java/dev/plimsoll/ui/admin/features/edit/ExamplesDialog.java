package dev.plimsoll.ui.admin.features.edit;

import static dev.plimsoll.ui.text.Messages.text;

import dev.plimsoll.features.FeatureEdit;
import dev.plimsoll.models.api.LabelledExample;
import dev.plimsoll.ui.forms.Fields;
import java.util.List;

/** Asks for texts with the label that each is to get. */
class ExamplesDialog extends EditDialog<ExamplesDialog.Examples> {
  /** All examples of a feature. */
  public record Examples(List<LabelledExample> examples) {}

  ExamplesDialog(Editing editing) {
    super(Examples.class, text("edit.examples"), editing);
    ask(Fields.area("edit.examples.lines"), "examples", ExampleLines::read, ExampleLines::write)
        .setMinRows(8);
    begin(new Examples(editing.feature().examples()));
  }

  @Override
  FeatureEdit edit(Examples filled) {
    return FeatureEdit.examples(filled.examples());
  }
}
