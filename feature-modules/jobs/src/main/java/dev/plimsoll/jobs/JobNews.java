package dev.plimsoll.jobs;

import dev.plimsoll.platform.Subscription;
import dev.plimsoll.platform.lifecycle.BackgroundExecutor;
import dev.plimsoll.platform.lifecycle.StartOrder;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Notifies those who follow a job: at once when it changes on this node, and from time to time,
 * because another node may be working on it.
 */
@ApplicationScoped
class JobNews {
  private static final Logger LOG = System.getLogger(JobNews.class.getName());
  private static final Duration PAUSE = Duration.ofSeconds(2);

  @Inject BackgroundExecutor executor;

  private final Map<Object, Listener> listeners = new ConcurrentHashMap<>();

  private record Listener(String job, Runnable look) {}

  void begin(@Observes @Priority(StartOrder.BACKGROUND) Startup event) {
    executor.repeat(
        "Looking for changes of jobs",
        PAUSE,
        () -> listeners.values().forEach(JobNews::notifyListener));
  }

  public Subscription onChange(String job, Runnable look) {
    var key = new Object();
    listeners.put(key, new Listener(job, look));
    return () -> listeners.remove(key);
  }

  /** On other threads, because this one is still in its transaction and busy with the job. */
  void notifyFollowers(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobChanged changed) {
    for (var listener : listeners.values()) {
      if (listener.job().equals(changed.job())) {
        var _ = executor.start("Notifying of a job", () -> notifyListener(listener));
      }
    }
  }

  private static void notifyListener(Listener listener) {
    try {
      listener.look().run();
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "A listener failed on the change of the job " + listener.job(), e);
    }
  }
}
