package dev.plimsoll.gateway.http;

import dev.plimsoll.platform.lifecycle.BackgroundExecutor;
import dev.plimsoll.platform.lifecycle.StartOrder;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps silent streams alive, so that no proxy takes them for dead: one timer for all of them. A
 * thread is used only while a comment is sent, because a slow client may keep it waiting.
 */
@ApplicationScoped
public class Heartbeats {
  private static final Duration LOOK = Duration.ofSeconds(1);

  @Inject BackgroundExecutor executor;
  @Inject Clock clock;

  /** How long a stream may be silent; zero for ever. */
  @Inject
  @ConfigProperty(name = "plimsoll.sse-heartbeat", defaultValue = "PT15S")
  Duration interval;

  private final Set<LiveStream> streams = ConcurrentHashMap.newKeySet();

  void begin(@Observes @Priority(StartOrder.BACKGROUND) Startup event) {
    if (interval.isPositive()) {
      executor.repeat("Heartbeats of streams", LOOK, this::look);
    }
  }

  /** Keeps a stream alive until it ends. */
  public void watch(LiveStream stream) {
    streams.add(stream);
  }

  /** Ends a stream. */
  public void end(LiveStream stream) {
    streams.remove(stream);
    stream.end();
  }

  private void look() {
    var silentSince = clock.millis() - interval.toMillis();
    for (var stream : streams) {
      if (stream.isSilentSince(silentSince)) {
        var _ = executor.start("A heartbeat", () -> beat(stream, silentSince));
      }
    }
  }

  private void beat(LiveStream stream, long silentSince) {
    if (!stream.beat(silentSince)) {
      streams.remove(stream);
    }
  }
}
