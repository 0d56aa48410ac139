package dev.plimsoll.ui.admin.features.edit;

import static dev.plimsoll.ui.parts.Elements.note;
import static dev.plimsoll.ui.text.Messages.text;

import dev.plimsoll.features.FeatureEdit;
import dev.plimsoll.ui.forms.FormDialog;

/**
 * Asks for the settings of one group and for the reason. If they do not fit the other settings, the
 * dialog stays open.
 */
abstract class EditDialog<T extends Record> extends FormDialog<T> {
  private final Editing editing;

  EditDialog(Class<T> type, String title, Editing editing) {
    super(type, title, text("action.save"));
    this.editing = editing;
    setWidth("min(620px, 94vw)");
  }

  /** The input, as the change that it makes. */
  abstract FeatureEdit edit(T filled);

  /** Fills the fields in, and asks for the reason below them. */
  final void begin(T now) {
    showReason();
    show(note(text("edit.file")));
    fill(now);
  }

  @Override
  protected void submit(T filled) {
    try {
      editing.save(edit(filled), reason());
      close();
    } catch (IllegalArgumentException _) {
      refuse(refusal());
    }
  }

  /** Fails if nothing is entered. */
  static void checkThere(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("nothing");
    }
  }

  /** What to say when the settings do not fit the others. */
  String refusal() {
    return text("edit.refused");
  }
}
