package dev.plimsoll.ui.signin;

import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The sessions of those who have not signed in. There are only so many, because each takes memory
 * for a page and anybody can begin one: the oldest ends when another begins.
 */
@WebListener
public class AnonymousSessions implements HttpSessionListener {
  static final int MOST = 300;
  private static final Duration IDLE = Duration.ofMinutes(10);

  private final Deque<HttpSession> latest = new ArrayDeque<>();

  @Override
  public void sessionCreated(HttpSessionEvent event) {
    var session = event.getSession();
    session.setMaxInactiveInterval((int) IDLE.toSeconds());
    var oldest = replaced(session);
    if (oldest != null) {
      endUnlessSignedIn(oldest);
    }
  }

  @Override
  public void sessionDestroyed(HttpSessionEvent event) {
    synchronized (latest) {
      latest.remove(event.getSession());
    }
  }

  private @Nullable HttpSession replaced(HttpSession session) {
    synchronized (latest) {
      latest.addLast(session);
      return latest.size() > MOST ? latest.removeFirst() : null;
    }
  }

  private static void endUnlessSignedIn(HttpSession session) {
    try {
      if (!WebSession.isSignedIn(session)) {
        session.invalidate();
      }
    } catch (IllegalStateException _) {
      // It has ended by itself.
    }
  }
}
