package dev.plimsoll.platform;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.spi.BeforeShutdown;
import jakarta.enterprise.inject.spi.Extension;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Ends the process if Plimsoll cannot start in it, be it that a step of the start fails or that a
 * setting cannot be read. The server would stay without its application, and report that it is
 * ready.
 */
public class FailedStart implements Extension {
  private static final Logger LOG = System.getLogger(FailedStart.class.getName());

  private volatile boolean started;

  void started(@Observes @Priority(StartOrder.STARTED) Startup event) {
    started = true;
  }

  /** Whether all steps of the start are done. */
  boolean succeeded() {
    return started;
  }

  void stopped(@Observes BeforeShutdown event) {
    if (!started) {
      // Said before the server reports that it is ready: whoever starts a server looks for it.
      LOG.log(Level.ERROR, "Plimsoll has not started, so the process ends.");
      // On a thread of its own, because the exit waits for this one.
      Thread.ofPlatform().daemon().name("exit").start(() -> System.exit(1));
    }
  }
}
