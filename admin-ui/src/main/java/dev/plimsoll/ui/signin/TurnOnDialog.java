package dev.plimsoll.ui.signin;

import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.parts.Elements.styled;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import dev.plimsoll.access.signin.FactorChange;
import dev.plimsoll.access.totp.TotpSecret;
import dev.plimsoll.ui.forms.Fields;
import dev.plimsoll.ui.forms.FormDialog;
import dev.plimsoll.ui.parts.CopyButton;
import dev.plimsoll.ui.parts.Verbatim;

/** Turns the second factor on: an app reads the secret, and its first code shows that it has it. */
class TurnOnDialog extends FormDialog<TurnOnDialog.Entered> {
  private final transient OwnSecondFactor own;
  private final transient TotpSecret secret;
  private final transient Runnable done;
  private final TextField code;
  private final PasswordField password;

  /** The input, without a text form, so that it never reaches a log. */
  public record Entered(String code, String password) {
    @Override
    public String toString() {
      return "Entered";
    }
  }

  TurnOnDialog(OwnSecondFactor own, TotpSecret secret, Runnable done) {
    super(Entered.class, text("second-factor.on.title"), text("second-factor.on.verb"));
    this.own = own;
    this.secret = secret;
    this.done = done;
    show(
        new Paragraph(text("second-factor.on.scan")),
        new QrCode(own.uri(secret), text("second-factor.on.qr")),
        new Paragraph(text("second-factor.on.type")),
        div(
            "row",
            styled(new Verbatim(secret.grouped()), "grow totp-secret"),
            new CopyButton(secret.base32())));
    code = ask(Fields.line("second-factor.code"), "code");
    code.getElement().setAttribute("autocomplete", "one-time-code");
    password = ask(Fields.password("second-factor.password"), "password");
    password.getElement().setAttribute("autocomplete", "current-password");
  }

  @Override
  protected void submit(Entered filled) {
    switch (own.on(filled.password(), secret, filled.code())) {
      case FactorChange.TurnedOn(var codes) -> {
        close();
        done.run();
        new RecoveryCodesDialog(codes).open();
      }
      case FactorChange.TurnedOff() -> close();
      case FactorChange.WrongPassword() -> refuse(password, text("own-password.wrong"));
      case FactorChange.WrongCode() -> refuse(code, text("second-factor.code.wrong"));
      case FactorChange.TryLater(var wait) ->
          refuse(text("sign-in.later", SignInServlet.rounded(wait)));
    }
  }
}
