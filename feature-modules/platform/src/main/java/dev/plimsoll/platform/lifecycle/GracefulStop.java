package dev.plimsoll.platform.lifecycle;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The stop of this node after a signal: it takes no new work, waits until what is under way has
 * ended, interrupts what takes too long, and only then has the server end. A second signal ends the
 * wait.
 */
@ApplicationScoped
public class GracefulStop {
  private static final Logger LOG = System.getLogger(GracefulStop.class.getName());

  /** For what was interrupted to be put on record, and its callers to be told. */
  private static final Duration AFTER_INTERRUPTION = Duration.ofSeconds(10);

  private final WorkUnderWay work = new WorkUnderWay();
  private final StopSignals signals = new StopSignals(this::signalled);

  @Inject Event<StopStage> stages;
  @Inject BackgroundExecutor executor;

  @Inject
  @ConfigProperty(name = "plimsoll.stop.timeout", defaultValue = "30")
  int seconds;

  private volatile boolean begun;

  void listen(@Observes @Priority(StartOrder.STARTED) Startup event) {
    signals.take();
  }

  void leave(@Observes Shutdown event) {
    signals.giveBack();
  }

  /** Whether new work is to be refused. */
  public boolean hasBegun() {
    return begun;
  }

  /** Makes a stop wait for the work that begins now, until the result is closed. */
  public WorkUnderWay.Piece hold() {
    return work.begin();
  }

  /**
   * Starts work on a thread of its own, for which a stop waits from now on.
   *
   * @param name of the work, for the log
   */
  public void start(String name, Runnable started) {
    var piece = hold();
    try {
      var _ =
          executor.start(
              name,
              () -> {
                try (piece) {
                  started.run();
                }
              });
    } catch (RuntimeException e) {
      piece.close();
      throw e;
    }
  }

  private synchronized void signalled() {
    if (begun) {
      work.endWait();
      return;
    }
    begun = true;
    // Not on the thread of the signal, which the next one needs.
    Thread.ofPlatform().name("stop").start(this::stop);
  }

  private void stop() {
    try {
      LOG.log(Level.INFO, "Stopping; {0} under way have {1} s to end", work.count(), seconds);
      stages.fire(StopStage.BEGUN);
      if (!work.awaitEnd(Duration.ofSeconds(seconds))) {
        LOG.log(Level.WARNING, "Stopping interrupts {0} that are still under way", work.count());
        stages.fire(StopStage.DUE);
        var _ = work.awaitEnd(AFTER_INTERRUPTION);
      }
      stages.fire(StopStage.OVER);
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "The stop was not as orderly as it should be", e);
    } finally {
      System.exit(0);
    }
  }
}
