package dev.plimsoll.ui.signin;

import com.vaadin.flow.server.ServiceInitEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Opens a page only to the roles that its annotation names; without one, to nobody. */
@ApplicationScoped
public class PageGuard {
  @Inject CurrentCaller current;

  void guard(@Observes ServiceInitEvent event) {
    var control = new LiveRoles(current::find);
    event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(control));
  }
}
