package dev.plimsoll.ui.admin.prompts;

import static dev.plimsoll.ui.text.Messages.text;

import dev.plimsoll.domain.PromptName;
import dev.plimsoll.prompts.InvalidPrompt;
import dev.plimsoll.prompts.PromptDraft;
import dev.plimsoll.prompts.PromptPart;
import dev.plimsoll.prompts.PromptVersion;
import dev.plimsoll.ui.forms.Fields;
import dev.plimsoll.ui.forms.FormDialog;
import dev.plimsoll.ui.forms.RecordField;
import dev.plimsoll.ui.forms.RowsField;
import java.util.List;
import java.util.function.BiConsumer;

/** Writes a version of a prompt: its messages, whose variables it declares, and a note. */
class DraftDialog extends FormDialog<DraftDialog.Written> {
  private static final int LONGEST_NOTE = 500;

  private final Save save;

  /** Saves a draft, or refuses it with {@link InvalidPrompt}. */
  interface Save extends BiConsumer<PromptName, PromptDraft> {}

  /** A draft and its prompt. */
  public record Written(PromptName name, List<PromptPart> parts, String note) {}

  /** Asks for one message. */
  private static class PartField extends RecordField<PromptPart> {
    PartField() {
      super(PromptPart.class);
      var role =
          ask(
              Fields.select(
                  "prompts.form.role", List.of("system", "user", "assistant"), name -> name),
              "role");
      ask(Fields.area("prompts.form.template"), "template");
      role.setValue("user");
    }
  }

  /** A dialog for a new prompt. */
  static DraftDialog forNew(Save save) {
    var parts = List.of(new PromptPart("system", ""), new PromptPart("user", "{{question}}"));
    var dialog = new DraftDialog(text("prompts.form.add"), true, save);
    dialog.fill(new Written(new PromptName("new"), parts, ""));
    return dialog;
  }

  /** A dialog for the next version, filled from the latest. */
  static DraftDialog after(PromptVersion latest, Save save) {
    var dialog = new DraftDialog(text("prompts.form.next", latest.name()), false, save);
    dialog.fill(new Written(latest.name(), latest.parts(), ""));
    return dialog;
  }

  private DraftDialog(String title, boolean isNew, Save save) {
    super(Written.class, title, text("action.save"));
    this.save = save;
    setWidth("min(760px, 94vw)");
    setCloseOnOutsideClick(false);
    ask(Fields.line("prompts.form.name"), "name", PromptName::new, PromptName::value)
        .setVisible(isNew);
    ask(
        Fields.labelled(
            new RowsField<>(
                text("prompts.form.part.add"), text("prompts.form.part.remove"), PartField::new),
            "prompts.form.parts"),
        "parts");
    ask(Fields.line("prompts.form.note"), "note").setMaxLength(LONGEST_NOTE);
  }

  @Override
  protected void submit(Written filled) {
    try {
      save.accept(filled.name(), PromptDraft.of(filled.parts(), filled.note()));
      close();
    } catch (InvalidPrompt e) {
      refuse(text("prompts.form.refused", e.getMessage()));
    }
  }
}
