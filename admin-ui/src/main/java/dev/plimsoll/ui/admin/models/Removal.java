package dev.plimsoll.ui.admin.models;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import dev.plimsoll.models.StillInUse;
import dev.plimsoll.ui.parts.FileNote;
import dev.plimsoll.ui.parts.InUseDialog;
import dev.plimsoll.ui.parts.ReasonDialog;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Takes a model or a provider away.
 *
 * @param what such as {@code model gpt-5}
 * @param uses what needs it, in words
 * @param stays what outlives it, as a sentence
 * @param isInFile whether the workspace file has declared it, too
 * @param remover does it, for the reason that it is given
 */
record Removal(
    String what, Set<String> uses, String stays, boolean isInFile, Consumer<String> remover) {

  /** Asks for the reason, or says what is in the way. */
  void ask() {
    var dialog = uses.isEmpty() ? why() : new InUseDialog("The " + what, uses);
    dialog.open();
  }

  private ReasonDialog why() {
    var said = new Div(new Paragraph(stays));
    if (isInFile) {
      said.add(FileNote.onRemoval());
    }
    return new ReasonDialog("Remove the " + what + "?", said, "Remove it", this::remove)
        .dangerous();
  }

  /** What needs it can have come while the dialog was open. */
  private void remove(String reason) {
    try {
      remover.accept(reason);
    } catch (StillInUse e) {
      Notification.show(e.getMessage());
    }
  }
}
