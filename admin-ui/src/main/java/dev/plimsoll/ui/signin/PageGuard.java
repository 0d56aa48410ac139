package dev.plimsoll.ui.signin;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Opens a page only to those whom its annotation names; without one to nobody. */
@ApplicationScoped
public class PageGuard {
  void guard(@Observes ServiceInitEvent event) {
    var control = new NavigationAccessControl();
    control.setLoginView(SignInView.class);
    event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(control));
  }
}
