package dev.plimsoll.ui.signin;

import com.vaadin.flow.server.VaadinSession;
import dev.plimsoll.access.Caller;
import dev.plimsoll.access.CallerOfThread;
import dev.plimsoll.access.people.People;
import dev.plimsoll.access.people.Person;
import dev.plimsoll.access.sessions.PersonSession;
import dev.plimsoll.access.sessions.Sessions;
import dev.plimsoll.domain.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * The signed-in person whose page the thread works for, be it for a request or in the background.
 * Session and roles are those of now, not those at sign-in or when the page was opened. Façades ask
 * here before they change anything, so what a page remembers of its caller gives no rights.
 */
@ApplicationScoped
public class CurrentCaller implements CallerOfThread {
  private final Sessions sessions;
  private final People people;

  @Inject
  CurrentCaller(Sessions sessions, People people) {
    this.sessions = sessions;
    this.people = people;
  }

  /**
   * The signed-in caller.
   *
   * @throws IllegalStateException if nobody is signed in; views that need a caller are not opened
   *     then
   */
  public Caller caller() {
    return find().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
  }

  /** Who has signed in with the session of a request; empty if nobody has. */
  public static Optional<UserId> personOf(HttpServletRequest request) {
    return WebSession.personOf(request.getSession(false));
  }

  /** The session whose token a request has, where it and its person are still there. */
  Optional<PersonSession> sessionOf(HttpServletRequest request) {
    return Cookies.SESSION
        .of(request)
        .flatMap(sessions::withToken)
        .filter(live -> people.named(live.person()).isPresent());
  }

  @Override
  public Asker now() {
    return VaadinSession.getCurrent() == null
        ? new Asker.Plimsoll()
        : find().<Asker>map(Asker.Somebody::new).orElseGet(Asker.Nobody::new);
  }

  Optional<PersonSession> session() {
    return WebSession.ofPage().flatMap(sessions::find);
  }

  /** The session of the signed-in person. */
  PersonSession ownSession() {
    return session().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
  }

  Optional<Caller> find() {
    return session().map(PersonSession::person).flatMap(people::named).map(Person::caller);
  }
}
