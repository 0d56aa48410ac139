package dev.plimsoll.ui.signin;

import static dev.plimsoll.ui.parts.Buttons.button;
import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.parts.Elements.styled;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import dev.plimsoll.ui.parts.CopyButton;
import dev.plimsoll.ui.parts.Verbatim;
import java.util.List;

/** Shows new recovery codes once. */
class RecoveryCodesDialog extends Dialog {
  RecoveryCodesDialog(List<String> codes) {
    super(text("second-factor.recovery.title"));
    setWidth("min(560px, 94vw)");
    setCloseOnOutsideClick(false);
    setCloseOnEsc(false);
    var all = String.join("\n", codes);
    add(
        new Paragraph(text("second-factor.recovery.what")),
        div("row", styled(new Verbatim(all), "grow recovery-codes"), new CopyButton(all)));
    getFooter()
        .add(button(text("second-factor.recovery.kept"), this::close, ButtonVariant.PRIMARY));
  }
}
