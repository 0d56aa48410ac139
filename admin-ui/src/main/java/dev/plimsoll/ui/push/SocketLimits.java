package dev.plimsoll.ui.push;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.websocket.server.ServerContainer;

/** Bounds what comes over sockets, of which pages send no more than signs of life. */
@WebListener
public class SocketLimits implements ServletContextListener {
  private static final int MOST = 4_096;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    var container = event.getServletContext().getAttribute(ServerContainer.class.getName());
    if (container instanceof ServerContainer sockets) {
      sockets.setDefaultMaxTextMessageBufferSize(MOST);
      sockets.setDefaultMaxBinaryMessageBufferSize(MOST);
    }
  }
}
