package dev.plimsoll.ui.parts;

import static dev.plimsoll.ui.parts.Buttons.button;
import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.parts.Elements.styled;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Shows a secret once, to be copied. */
public class SecretDialog extends Dialog {
  private final Div row = div("row");
  private final String secret;

  public SecretDialog(String title, String what, String secret) {
    super(title);
    this.secret = secret;
    setWidth("min(560px, 94vw)");
    // It cannot be shown again, so that no slip of a finger may close it.
    setCloseOnOutsideClick(false);
    setCloseOnEsc(false);
    add(new Paragraph(what), row);
    show(secret);
    getFooter().add(button(text("action.done"), this::close, ButtonVariant.PRIMARY));
  }

  /** Puts the address of the server, as the browser knows it, before the secret. */
  public SecretDialog withAddress() {
    addAttachListener(attached ->
        attached
            .getUI()
            .getPage()
            .executeJs("return location.origin")
            .then(String.class, origin -> show(origin + secret)));
    return this;
  }

  private void show(String text) {
    row.removeAll();
    row.add(styled(new Verbatim(text), "grow"), new CopyButton(text));
  }
}
