package dev.plimsoll.ui.signin;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinServletRequest;

/** Ends the session of the current user. */
public final class SignOut {
  private SignOut() {}

  /** Signs out from a page, and leads to the sign-in page. */
  public static void now() {
    UI.getCurrent().getPage().setLocation("/sign-in");
    WebSession.end(VaadinServletRequest.getCurrent().getHttpServletRequest());
  }
}
