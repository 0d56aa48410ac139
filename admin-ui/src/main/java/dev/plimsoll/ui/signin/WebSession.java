package dev.plimsoll.ui.signin;

import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import dev.plimsoll.access.sessions.PersonSession;
import dev.plimsoll.domain.UserId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The web sessions of browsers, which hold the pages that are open. Each belongs to the session of
 * one person and ends with it; it can be made anew at any time, from the cookie of the person.
 */
final class WebSession {
  private static final String OWNER = WebSession.class.getName() + ".owner";

  /** Open pages send a sign of life every five minutes. */
  private static final Duration WITHOUT_PAGES = Duration.ofMinutes(15);

  /** Each browser of a person has one. */
  private static final int MOST_OF_A_PERSON = 12;

  private static final Map<Owner, HttpSession> OPEN = new ConcurrentHashMap<>();

  /** Whose pages a web session holds. */
  private static final class Owner implements HttpSessionBindingListener {
    private final String session;
    private final UserId person;

    private Owner(PersonSession session) {
      this.session = session.id();
      this.person = session.person();
    }

    @Override
    public void valueBound(HttpSessionBindingEvent event) {
      OPEN.put(this, event.getSession());
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
      OPEN.remove(this);
    }
  }

  private WebSession() {}

  /** The person whose pages are in a web session; empty if there are none. */
  static Optional<UserId> personOf(@Nullable HttpSession session) {
    return session != null && session.getAttribute(OWNER) instanceof Owner owner
        ? Optional.of(owner.person)
        : Optional.empty();
  }

  /** The id of the session of the person whose page the thread works for. */
  static Optional<String> ofPage() {
    return Optional.ofNullable(VaadinSession.getCurrent())
        .map(VaadinSession::getSession)
        .flatMap(WebSession::ownerOf)
        .map(owner -> owner.session);
  }

  private static Optional<Owner> ownerOf(WrappedSession session) {
    try {
      return Optional.ofNullable((Owner) session.getAttribute(OWNER));
    } catch (IllegalStateException _) {
      return Optional.empty(); // It has ended.
    }
  }

  /** Ends the web session of a request, unless it belongs to this person's session. */
  static void endIfOthers(HttpServletRequest request, @Nullable PersonSession person) {
    var session = request.getSession(false);
    if (session != null
        && (person == null
            || !(session.getAttribute(OWNER) instanceof Owner owner)
            || !owner.session.equals(person.id()))) {
      session.invalidate();
    }
  }

  /**
   * Begins the web session of a person, if there is none. Whoever has too many, as one who does not
   * keep their cookies, loses the one that was not used for the longest.
   */
  static void begin(HttpServletRequest request, PersonSession person) {
    if (request.getSession(false) == null) {
      var session = request.getSession(true);
      session.setMaxInactiveInterval((int) WITHOUT_PAGES.toSeconds());
      session.setAttribute(OWNER, new Owner(person));
      endTooMany(person.person(), session);
    }
  }

  private static void endTooMany(UserId person, HttpSession newest) {
    record Used(long at, HttpSession session) {}
    var others = new ArrayList<Used>();
    OPEN.forEach((owner, session) -> {
      if (owner.person.equals(person) && !session.equals(newest)) {
        others.add(new Used(lastUsed(session), session));
      }
    });
    others.stream()
        .sorted(Comparator.comparingLong(Used::at))
        .limit(Math.max(0, others.size() + 1 - MOST_OF_A_PERSON))
        .forEach(used -> end(used.session));
  }

  private static long lastUsed(HttpSession session) {
    try {
      return session.getLastAccessedTime();
    } catch (IllegalStateException _) {
      return 0; // It has ended by itself.
    }
  }

  private static void end(HttpSession session) {
    try {
      session.invalidate();
    } catch (IllegalStateException _) {
      // It has ended by itself.
    }
  }

  /** Ends the web sessions, and with them the pages, of a person's sessions that no longer live. */
  static void endUnless(UserId person, Predicate<String> lives) {
    OPEN.forEach((owner, session) -> {
      if (owner.person.equals(person) && !lives.test(owner.session)) {
        end(session);
      }
    });
  }
}
