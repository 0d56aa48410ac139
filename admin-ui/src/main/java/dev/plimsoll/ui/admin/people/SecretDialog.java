package dev.plimsoll.ui.admin.people;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import dev.plimsoll.ui.parts.CopyButton;

/** Shows a secret this once, to be copied. */
class SecretDialog extends Dialog {
  private final Pre code = new Pre();
  private final Div row = new Div();
  private final String secret;

  SecretDialog(String title, String what, String secret) {
    super(title);
    this.secret = secret;
    setWidth("min(560px, 94vw)");
    setCloseOnOutsideClick(false);
    code.addClassNames("code", "grow");
    row.addClassName("row");
    add(new Paragraph(what), row);
    show(secret);
    var done = new Button("Done", _ -> close());
    done.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(done);
  }

  /** Puts the address of the server, as the browser knows it, before the secret. */
  SecretDialog withAddress() {
    addAttachListener(attached ->
        attached
            .getUI()
            .getPage()
            .executeJs("return location.origin")
            .then(String.class, origin -> show(origin + secret)));
    return this;
  }

  private void show(String text) {
    code.setText(text);
    row.removeAll();
    row.add(code, new CopyButton(text));
  }
}
