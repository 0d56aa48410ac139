package dev.plimsoll.ui.signin;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.communication.RpcInvocationEvent;
import com.vaadin.flow.server.communication.RpcInvocationListener;
import dev.plimsoll.access.sessions.PersonSession;
import dev.plimsoll.access.sessions.Sessions;
import dev.plimsoll.domain.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Opens a page only to the roles that its annotation names; without one, to nobody. What people do
 * on it puts off the idle end of their session.
 */
@ApplicationScoped
public class PageGuard {
  /** What a page sends without anybody having done something. */
  private static final String POLL = "ui-poll";

  private final CurrentCaller current;
  private final Sessions sessions;
  private final OpenPages pages;

  @Inject
  PageGuard(CurrentCaller current, Sessions sessions, OpenPages pages) {
    this.current = current;
    this.sessions = sessions;
    this.pages = pages;
  }

  void guard(@Observes ServiceInitEvent event) {
    var control = new LiveRoles(current::find);
    var service = event.getSource();
    service.addUIInitListener(init -> {
      init.getUI().addBeforeEnterListener(control);
      current.session().map(PersonSession::person).ifPresent(of -> count(of, init.getUI()));
    });
    service.addRpcInvocationListener(
        new RpcInvocationListener() {
          @Override
          public void invocationStarted(RpcInvocationEvent invocation) {
            if (isOfAPerson(invocation.getType(), invocation.getName())) {
              putOffTheIdleEnd();
            }
          }
        });
  }

  private void count(UserId person, UI ui) {
    OpenPages.Page page = () -> close(ui);
    pages.opened(person, page);
    ui.addDetachListener(_ -> pages.closed(person, page));
  }

  /** Closes a page at once: the next request of its browser, which would do so, may never come. */
  private static void close(UI ui) {
    var session = ui.getSession();
    if (session != null) {
      var _ =
          session.access(() -> {
            ui.close();
            session.removeUI(ui);
          });
    }
  }

  private void putOffTheIdleEnd() {
    current.session().ifPresent(sessions::use);
  }

  /** Whether a person did it, rather than a page by itself. */
  static boolean isOfAPerson(String type, String name) {
    return !POLL.equals(name) && (type.equals("event") || type.equals("navigation"));
  }
}
