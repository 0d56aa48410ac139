package dev.plimsoll.ui.signin;

import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import dev.plimsoll.access.signin.FactorChange;
import dev.plimsoll.ui.forms.Fields;
import dev.plimsoll.ui.forms.FormDialog;

/** Turns the second factor off, with a code. */
class TurnOffDialog extends FormDialog<TurnOffDialog.Code> {
  private final transient OwnSecondFactor own;
  private final transient Runnable done;
  private final TextField code;

  /** The input, without a text form, so that it never reaches a log. */
  public record Code(String code) {
    @Override
    public String toString() {
      return "Code";
    }
  }

  TurnOffDialog(OwnSecondFactor own, Runnable done) {
    super(Code.class, text("second-factor.off.title"), text("second-factor.off.verb"));
    this.own = own;
    this.done = done;
    show(new Paragraph(text("second-factor.off.what")));
    code = ask(Fields.line("second-factor.any-code"), "code");
    code.getElement().setAttribute("autocomplete", "one-time-code");
  }

  @Override
  protected void submit(Code filled) {
    switch (own.off(filled.code())) {
      case FactorChange.TurnedOff() -> {
        close();
        done.run();
        Notification.show(text("second-factor.off.done"));
      }
      case FactorChange.TryLater(var wait) ->
          refuse(text("sign-in.later", SignInServlet.rounded(wait)));
      case FactorChange.TurnedOn _, FactorChange.WrongPassword _, FactorChange.WrongCode _ ->
          refuse(code, text("second-factor.code.wrong"));
    }
  }
}
