package dev.plimsoll.ui.signin;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.servlet.ServletException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Ends the session of whoever clicks. */
public final class SignOut {
  private static final Logger LOG = System.getLogger(SignOut.class.getName());

  private SignOut() {}

  /** To be called from a page; leads to the sign-in page. */
  public static void now() {
    UI.getCurrent().getPage().setLocation("/sign-in");
    var request = VaadinServletRequest.getCurrent().getHttpServletRequest();
    try {
      request.logout();
    } catch (ServletException e) {
      LOG.log(Level.WARNING, "Signing out: {0}", e.getMessage());
    }
    // Where logging out has not ended it already.
    var session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }
}
