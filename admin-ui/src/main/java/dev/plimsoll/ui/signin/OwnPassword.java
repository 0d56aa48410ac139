package dev.plimsoll.ui.signin;

import com.vaadin.flow.server.VaadinServletRequest;
import dev.plimsoll.access.signin.OwnAccount;
import dev.plimsoll.access.signin.PasswordChange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The password of the signed-in person, which they may change themselves. */
@ApplicationScoped
public class OwnPassword {
  private final OwnAccount account;
  private final CurrentCaller current;
  private final Visits visits;

  @Inject
  OwnPassword(OwnAccount account, CurrentCaller current, Visits visits) {
    this.account = account;
    this.current = current;
    this.visits = visits;
  }

  /** Opens a dialog that asks for it. */
  public void open() {
    new OwnPasswordDialog(this, current.caller().user()).open();
  }

  PasswordChange change(String present, String next) {
    var request = VaadinServletRequest.getCurrent().getHttpServletRequest();
    return account.changePassword(current.ownSession(), present, next, visits.of(request));
  }
}
