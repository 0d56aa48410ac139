package dev.plimsoll.ui.admin.models;

import static dev.plimsoll.ui.parts.Buttons.button;
import static dev.plimsoll.ui.parts.Elements.paragraph;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import dev.plimsoll.models.catalogue.StillInUse;
import dev.plimsoll.ui.forms.ReasonDialog;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Removes a model or a provider.
 *
 * @param key of the texts that say what will happen
 * @param uses what still uses it, as a text
 * @param isInFile whether the workspace file has declared it, too
 * @param remover does it, for the reason that it is given
 */
record Removal(
    String key, String name, Set<String> uses, boolean isInFile, Consumer<String> remover) {
  /** Asks for the reason, or says what still uses it. */
  void ask() {
    if (!uses.isEmpty()) {
      refusal().open();
      return;
    }
    var dialog = new ReasonDialog(key, name).dangerous();
    if (isInFile) {
      dialog.with(paragraph("notice", text("file.remove")));
    }
    dialog.ask(this::remove);
  }

  private Dialog refusal() {
    var dialog = new Dialog(text("models.in-use", name));
    dialog.setWidth("min(480px, 94vw)");
    dialog.add(
        new Paragraph(text("models.in-use.what")),
        new UnorderedList(uses.stream().map(ListItem::new).toArray(ListItem[]::new)));
    var close = button(text("action.close"), dialog::close);
    close.setAutofocus(true);
    dialog.getFooter().add(close);
    return dialog;
  }

  /** It may have been put to use while the dialog was open. */
  private void remove(String reason) {
    try {
      remover.accept(reason);
    } catch (StillInUse _) {
      Notification.show(text("models.in-use.now", name));
    }
  }
}
