package dev.plimsoll.ui.push;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.communication.AtmospherePushConnection;
import java.io.IOException;
import java.util.concurrent.Executor;
import org.atmosphere.cpr.AtmosphereResource;

/**
 * A push connection that is closed by others than who disconnects it. That one holds the lock of a
 * person's session, and the server may wait without end to write its goodbye to a browser that has
 * gone: all pages of the person would wait with it.
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
      // It is closed already.
    }
  }
}
