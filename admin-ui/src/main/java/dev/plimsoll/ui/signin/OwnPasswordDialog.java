package dev.plimsoll.ui.signin;

import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.PasswordField;
import dev.plimsoll.access.people.Passwords;
import dev.plimsoll.access.signin.PasswordChange;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.ui.forms.Fields;
import dev.plimsoll.ui.forms.FormDialog;

/** Changes the password of the signed-in person, who proves that it is them by the present one. */
class OwnPasswordDialog extends FormDialog<OwnPasswordDialog.Written> {
  private final transient OwnPassword own;
  private final PasswordField present;

  /** The input, without a text form, so that it never reaches a log. */
  public record Written(String present, String next) {
    @Override
    public String toString() {
      return "Written";
    }
  }

  OwnPasswordDialog(OwnPassword own, UserId user) {
    super(Written.class, text("own-password.title"), text("own-password.verb"));
    this.own = own;
    present = ask(Fields.password("own-password.present"), "present");
    present.getElement().setAttribute("autocomplete", "current-password");
    ask(Fields.newPassword("own-password.next"), "next", given -> Passwords.checkNew(given, user));
  }

  @Override
  protected void submit(Written filled) {
    switch (own.change(filled.present(), filled.next())) {
      case PasswordChange.Changed() -> {
        close();
        Notification.show(text("own-password.done"));
      }
      case PasswordChange.WrongPassword() -> refuse(present, text("own-password.wrong"));
      case PasswordChange.TryLater(var wait) ->
          refuse(text("sign-in.later", SignInServlet.rounded(wait)));
    }
  }
}
