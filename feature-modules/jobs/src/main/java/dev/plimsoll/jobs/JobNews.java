package dev.plimsoll.jobs;

import dev.plimsoll.platform.BackgroundExecutor;
import dev.plimsoll.platform.StartOrder;
import dev.plimsoll.platform.Subscription;
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
 * Has those who follow a job look again: at once when it changed at this node, and now and then, as
 * another node may be at work on it.
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
        "Looking for news of jobs", PAUSE, () -> listeners.values().forEach(JobNews::tell));
  }

  public Subscription onChange(String job, Runnable look) {
    var key = new Object();
    listeners.put(key, new Listener(job, look));
    return () -> listeners.remove(key);
  }

  /** On other threads: this one is not yet out of its transaction, and has a job to answer. */
  void tell(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobChanged changed) {
    for (var listener : listeners.values()) {
      if (listener.job().equals(changed.job())) {
        var _ = executor.start("Telling of a job", () -> tell(listener));
      }
    }
  }

  private static void tell(Listener listener) {
    try {
      listener.look().run();
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "Somebody could not be told of the job " + listener.job(), e);
    }
  }
}
