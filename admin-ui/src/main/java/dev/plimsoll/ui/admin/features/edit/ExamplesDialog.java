package dev.plimsoll.ui.admin.features.edit;

import com.vaadin.flow.component.textfield.TextArea;
import dev.plimsoll.features.FeatureEdit;

/** Asks for texts with the label that each is to get. */
class ExamplesDialog extends EditDialog {
  private static final int MIN_ROWS = 8;
  private static final int MAX_ROWS = 18;

  private final TextArea examples = new TextArea("Examples");

  ExamplesDialog(Editing editing) {
    super("Examples", editing);
    examples.setValue(ExampleLines.write(editing.feature().examples()));
    examples.setHelperText("One a line: its label, a colon, its text");
    examples.setMinRows(MIN_ROWS);
    examples.setMaxRows(MAX_ROWS);
    examples.setWidthFull();
    ask(examples);
  }

  @Override
  FeatureEdit edit() {
    return FeatureEdit.examples(ExampleLines.read(examples.getValue()));
  }
}
