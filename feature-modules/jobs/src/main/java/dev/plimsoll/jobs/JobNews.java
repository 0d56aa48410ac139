package dev.plimsoll.jobs;

import dev.plimsoll.platform.Background;
import dev.plimsoll.platform.StartOrder;
import dev.plimsoll.platform.Subscription;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Has those who follow a job look again: at once when it changed at this node, and now and then, as
 * another node may be at work on it.
 */
@ApplicationScoped
public class JobNews {
  private static final Duration PAUSE = Duration.ofSeconds(2);

  @Inject Background background;

  private final Map<Object, Listener> listeners = new ConcurrentHashMap<>();

  private record Listener(String job, Runnable look) {}

  void begin(@Observes @Priority(StartOrder.BACKGROUND) Startup event) {
    background.repeat(
        "Looking for news of jobs", PAUSE, () -> listeners.values().forEach(one -> one.look.run()));
  }

  public Subscription onChange(String job, Runnable look) {
    var key = new Object();
    listeners.put(key, new Listener(job, look));
    return () -> listeners.remove(key);
  }

  public void changed(String job) {
    listeners.values().stream().filter(one -> one.job().equals(job)).forEach(one -> one.look.run());
  }
}
