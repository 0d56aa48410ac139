package dev.plimsoll.ui.signin;

import com.vaadin.flow.server.VaadinSession;
import dev.plimsoll.access.Caller;
import dev.plimsoll.domain.UserId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The web session of a browser, which stores only the name of who signed in. */
final class WebSession {
  private static final String USER = WebSession.class.getName() + ".user";

  private static final Duration OF_PERSON = Duration.ofHours(12);

  private WebSession() {}

  /** Whether somebody has signed in. */
  static boolean isSignedIn(@Nullable HttpSession session) {
    return session != null && session.getAttribute(USER) != null;
  }

  /** Signs the caller in under a new session id, so that earlier ids are useless. */
  static void begin(Caller caller, HttpServletRequest request) {
    request.getSession(true);
    request.changeSessionId();
    request.getSession().setMaxInactiveInterval((int) OF_PERSON.toSeconds());
    request.getSession().setAttribute(USER, caller.user().value());
  }

  /** Who is signed in, by the session of the current page. */
  static Optional<UserId> user() {
    return Optional.ofNullable(VaadinSession.getCurrent())
        .map(VaadinSession::getSession)
        .map(session -> (String) session.getAttribute(USER))
        .map(UserId::new);
  }

  /** Signs out. */
  static void end(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }
}
