package dev.plimsoll.platform.lifecycle;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.spi.BeforeShutdown;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessObserverMethod;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Objects;

/**
 * Ends the process if Plimsoll cannot start in it, be it that a step of the start fails or that a
 * setting cannot be read. The server would stay without its application. The log says in one line
 * why; where it happened is in the server's {@code messages.log} only.
 */
public class FailedStart implements Extension {
  private static final Logger LOG = System.getLogger(FailedStart.class.getName());

  private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(10);

  private volatile boolean started;
  private volatile int reported;

  /** Each step of the start says what begins with it, and that it failed. */
  void watch(@Observes ProcessObserverMethod<Startup, ?> step) {
    var observer = step.getObserverMethod();
    step.configureObserverMethod()
        .notifyWith(event -> {
          report(observer.getPriority());
          try {
            observer.notify(event);
          } catch (RuntimeException e) {
            end(e);
          }
        });
  }

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

  private void report(int priority) {
    var phase = StartPhase.of(priority);
    if (phase != reported && phase < StartOrder.STARTED) {
      reported = phase;
      var name = StartPhase.nameOf(phase);
      LOG.log(Level.INFO, "Plimsoll starts: " + name);
      Thread.ofVirtual().name("long step").start(() -> repeat(phase, name));
    }
  }

  /**
   * For whoever waits: a phase may last, such as a migration of a large table. {@code ./plimsoll}
   * knows these lines by their end, and does not take them for progress.
   */
  private void repeat(int phase, String name) {
    try {
      for (var time = SIGN_OF_LIFE; ; time = time.plus(SIGN_OF_LIFE)) {
        Thread.sleep(SIGN_OF_LIFE);
        if (started || reported != phase) {
          return;
        }
        LOG.log(Level.INFO, "Plimsoll starts: " + name + ", for " + time.toSeconds() + " s so far");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** At once: by an orderly exit, the server would try again and report the failure in its way. */
  private static void end(RuntimeException failure) {
    LOG.log(Level.WARNING, "A step of the start failed", failure);
    LOG.log(Level.ERROR, "Plimsoll cannot start: " + reason(failure));
    Runtime.getRuntime().halt(1);
  }

  private static String reason(RuntimeException failure) {
    return Objects.requireNonNullElse(failure.getMessage(), failure.toString());
  }
}
