package dev.plimsoll.ui.push;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.communication.AtmospherePushConnection;
import java.io.IOException;
import java.io.Reader;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.atmosphere.cpr.AtmosphereResource;

/**
 * A push connection on which nothing is received, because pages send their requests by XHR, where
 * they are bounded and checked. It is closed on another thread than the one that disconnects it.
 * That thread holds the lock of a person's session, and the server may wait for ever to close a
 * connection to a browser that is gone, and with it all pages of the person.
 */
class DetachedPush extends AtmospherePushConnection {
  private final Executor others;
  private final AtomicBoolean refused = new AtomicBoolean();

  /** A message of which nothing is kept. */
  private static final class Refused extends FragmentedMessage {
    @Override
    public boolean append(Reader reader) {
      return false;
    }
  }

  DetachedPush(UI ui, Executor others) {
    super(ui);
    this.others = others;
  }

  @Override
  public void disconnect() {
    var resource = getResource();
    if (resource != null) {
      connectionLost();
      if (!resource.isResumed()) {
        others.execute(() -> close(resource));
      }
    }
  }

  /** Whoever sends something is no page of ours. */
  @Override
  public FragmentedMessage getOrCreateFragmentedMessage(AtmosphereResource resource) {
    if (refused.compareAndSet(false, true)) {
      others.execute(() -> close(resource));
    }
    return new Refused();
  }

  private static void close(AtmosphereResource resource) {
    try {
      resource.close();
    } catch (IOException _) {
      // The connection is already closed.
    }
  }
}
