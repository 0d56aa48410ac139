package dev.plimsoll.ui.signin;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinServletRequest;
import dev.plimsoll.access.signin.SignIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Ends the session of the current person. */
@ApplicationScoped
public class SignOut {
  private final SignIn signIn;
  private final CurrentCaller current;
  private final Visits visits;

  @Inject
  SignOut(SignIn signIn, CurrentCaller current, Visits visits) {
    this.signIn = signIn;
    this.current = current;
    this.visits = visits;
  }

  /** Signs out from a page, and leads to the sign-in page. */
  public void now() {
    UI.getCurrent().getPage().setLocation("/sign-in");
    var request = VaadinServletRequest.getCurrent().getHttpServletRequest();
    current.session().ifPresent(session -> signIn.signOut(session, visits.of(request)));
    WebSession.endIfOthers(request, null);
  }
}
