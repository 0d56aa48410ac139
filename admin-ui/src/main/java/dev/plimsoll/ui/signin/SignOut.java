package dev.plimsoll.ui.signin;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinServletRequest;

/** Ends the session of whoever clicks. */
public final class SignOut {
  private SignOut() {}

  /** To be called from a page; leads to the sign-in page. */
  public static void now() {
    UI.getCurrent().getPage().setLocation("/sign-in");
    WebSession.end(VaadinServletRequest.getCurrent().getHttpServletRequest());
  }
}
