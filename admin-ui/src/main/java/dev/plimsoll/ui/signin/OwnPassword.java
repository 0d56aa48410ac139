package dev.plimsoll.ui.signin;

import com.vaadin.flow.server.VaadinServletRequest;
import dev.plimsoll.access.signin.PasswordChange;
import dev.plimsoll.access.signin.SignIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The password of the signed-in person, which they may change themselves. */
@ApplicationScoped
public class OwnPassword {
  private final SignIn signIn;
  private final CurrentCaller current;
  private final Visits visits;

  @Inject
  OwnPassword(SignIn signIn, CurrentCaller current, Visits visits) {
    this.signIn = signIn;
    this.current = current;
    this.visits = visits;
  }

  /** Opens a dialog that asks for it. */
  public void open() {
    new OwnPasswordDialog(this, current.caller().user()).open();
  }

  PasswordChange change(String present, String next) {
    var session =
        current.session().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    var request = VaadinServletRequest.getCurrent().getHttpServletRequest();
    return signIn.changePassword(session, present, next, visits.of(request));
  }
}
