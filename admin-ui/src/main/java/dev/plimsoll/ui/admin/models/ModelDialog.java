package dev.plimsoll.ui.admin.models;

import static dev.plimsoll.ui.parts.Elements.paragraph;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.textfield.TextField;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.models.catalogue.Model;
import dev.plimsoll.models.catalogue.ModelDeclaration;
import dev.plimsoll.models.catalogue.Provider;
import dev.plimsoll.ui.forms.Fields;
import dev.plimsoll.ui.forms.FormDialog;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Asks which model of which provider features may use, under which key. */
class ModelDialog extends FormDialog<ModelDeclaration> {
  private static final ModelKey NEW = new ModelKey("new");

  private final ModelsDesk desk;
  private final @Nullable Model now;
  private final BiConsumer<ModelDeclaration, ModelDialog> decided;
  private final TextField key;

  /**
   * Begins with a model.
   *
   * @param now null for a new model
   * @param at the provider to begin with
   * @param decided called with a valid model and the dialog, which it closes
   */
  ModelDialog(
      ModelsDesk desk,
      @Nullable Model now,
      Provider at,
      BiConsumer<ModelDeclaration, ModelDialog> decided) {
    super(
        ModelDeclaration.class,
        now == null ? text("models.form.add") : text("models.form.change", now.key()),
        text("action.continue"));
    this.desk = desk;
    this.now = now;
    this.decided = decided;
    if (now != null && desk.isInFile(now)) {
      show(paragraph("notice", text("file.change")));
    }
    var providers = desk.declarations().providers().stream().map(Provider::name).toList();
    key = ask(Fields.line("models.form.key"), "key", ModelKey::new, ModelKey::value);
    pair(
        key,
        ask(Fields.select("models.form.provider", providers, name -> name), "provider"),
        ask(Fields.line("models.form.name"), "name", name -> new Model(NEW, at, name)),
        ask(
            Fields.integer("models.form.at-once"),
            "atOnce",
            most -> new Model(NEW, at, "new", false, most)));
    ask(Fields.checkbox("models.form.hedged"), "hedged");
    fill(
        now == null
            ? new ModelDeclaration(NEW, at.name(), "", false, null)
            : ModelDeclaration.of(now));
    key.setReadOnly(now != null);
    if (now == null) {
      leaveEmpty(key);
    } else {
      key.setHelperText(null);
    }
  }

  @Override
  protected void submit(ModelDeclaration filled) {
    if (now == null && desk.declarations().isDeclared(filled.key())) {
      refuse(key, text("models.form.key.taken", filled.key()));
    } else {
      decided.accept(filled, this);
    }
  }
}
