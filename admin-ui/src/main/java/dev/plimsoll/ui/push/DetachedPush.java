package dev.plimsoll.ui.push;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.communication.AtmospherePushConnection;
import java.io.IOException;
import java.util.concurrent.Executor;
import org.atmosphere.cpr.AtmosphereResource;

/**
 * A push connection that is closed on another thread than the one that disconnects it. That thread
 * holds the lock of a person's session, and the server may wait for ever to close a connection to a
 * browser that is gone, and with it all pages of the person.
 */
class DetachedPush extends AtmospherePushConnection {
  private final Executor others;

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

  private static void close(AtmosphereResource resource) {
    try {
      resource.close();
    } catch (IOException _) {
      // The connection is already closed.
    }
  }
}
