package dev.plimsoll.ui.admin.features.edit;

import com.vaadin.flow.component.textfield.TextArea;
import dev.plimsoll.features.FeatureEdit;
import dev.plimsoll.platform.Json;

/** Asks for the JSON Schema that answers must fit. */
class SchemaDialog extends EditDialog {
  private static final int MIN_ROWS = 8;
  private static final int MAX_ROWS = 18;

  private final TextArea schema = new TextArea("JSON Schema");

  SchemaDialog(Editing editing) {
    super("The form of answers", editing);
    var now = editing.feature().schema();
    schema.setValue(now == null ? "" : Json.parse(now).toPrettyString());
    schema.setHelperText("Empty for free text. An answer that does not fit is mended once.");
    schema.setMinRows(MIN_ROWS);
    schema.setMaxRows(MAX_ROWS);
    schema.setWidthFull();
    schema.addClassName("code-text");
    ask(schema);
  }

  @Override
  FeatureEdit edit() {
    return FeatureEdit.schema(schema.getValue().isBlank() ? null : schema.getValue());
  }
}
