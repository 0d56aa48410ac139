package dev.plimsoll.ui.admin.features.edit;

import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.textfield.TextArea;
import dev.plimsoll.features.FeatureEdit;
import dev.plimsoll.features.settings.OutputChecks;
import dev.plimsoll.guardrails.LanguageMatch;
import dev.plimsoll.models.api.Task;
import dev.plimsoll.platform.Json;
import dev.plimsoll.ui.forms.Fields;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.io.ContentReference;

/** Asks for the checks of answers. */
class ChecksDialog extends EditDialog<ChecksDialog.Written> {
  /** Where no place is known, as in too deep a nesting. */
  private static final TokenStreamLocation BEGINNING =
      new TokenStreamLocation(ContentReference.unknown(), 0, 1, 1);

  private final TextArea schema;

  /** A schema as people write it; empty for free text, whose language alone can be checked. */
  public record Written(String schema, LanguageMatch languageMatch) {
    OutputChecks checks() {
      return schema.isEmpty()
          ? new OutputChecks(null, languageMatch)
          : new OutputChecks(schema, LanguageMatch.OFF);
    }
  }

  ChecksDialog(Editing editing) {
    super(Written.class, text("edit.checks"), editing);
    schema = ask(Fields.area("edit.schema.text"), "schema");
    schema.setMinRows(8);
    schema.addClassName("code-text");
    var languageMatch =
        ask(Fields.radios("edit.checks.language", LanguageMatch.class), "languageMatch");
    schema.addValueChangeListener(
        now -> languageMatch.setVisible(isText(editing) && now.getValue().isBlank()));
    languageMatch.setVisible(isText(editing));
    var now = editing.feature().checks();
    begin(
        new Written(
            now.schema() == null ? "" : Json.parse(now.schema()).toPrettyString(),
            now.languageMatch()));
  }

  private static boolean isText(Editing editing) {
    return editing.feature().task() != Task.EMBED;
  }

  @Override
  protected void submit(Written filled) {
    try {
      if (!filled.schema().isEmpty()) {
        var _ = Json.parse(filled.schema());
      }
      super.submit(filled);
    } catch (JacksonException e) {
      var at = Objects.requireNonNullElse(e.getLocation(), BEGINNING);
      refuse(schema, text("edit.schema.json", at.getLineNr(), at.getColumnNr()));
    }
  }

  @Override
  FeatureEdit edit(Written filled) {
    return FeatureEdit.to(filled.checks());
  }

  @Override
  String refusal() {
    return text("edit.checks.refused");
  }
}
