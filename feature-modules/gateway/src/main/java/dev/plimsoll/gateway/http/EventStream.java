package dev.plimsoll.gateway.http;

import dev.plimsoll.platform.Subscription;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** Server-sent events: how something stands, again each time it changes, until it is over. */
public final class EventStream {

  private final HttpServletResponse response;
  private final Duration beat;

  /** What is told. */
  public record Event(String name, ObjectNode data, boolean last) {}

  /**
   * @param beat how long nothing may be sent; it is looked as often for changes of other nodes
   */
  public EventStream(HttpServletResponse response, Duration beat) {
    this.response = response;
    this.beat = beat;
  }

  /**
   * Sends until the last event; a comment now and then tells both sides that the other is there.
   *
   * @param subscribe calls what it is given at each change
   * @param now how it stands
   * @throws IOException when nobody listens any more
   */
  public void follow(Function<Runnable, Subscription> subscribe, Supplier<Event> now)
      throws IOException, InterruptedException {
    EventResponse.open(response);
    var changes = new Semaphore(0);
    var _ = follow(subscribe, now, changes);
  }

  private Event follow(
      Function<Runnable, Subscription> subscribe, Supplier<Event> now, Semaphore changes)
      throws IOException, InterruptedException {
    try (var _ = subscribe.apply(changes::release)) {
      var told = now.get();
      send(told);
      while (!told.last()) {
        var changed = changes.tryAcquire(beat.toMillis(), TimeUnit.MILLISECONDS);
        changes.drainPermits();
        // Looks at each beat, too: what another node changed may have been missed.
        var event = now.get();
        if (!event.equals(told)) {
          send(event);
          told = event;
        } else if (!changed) {
          EventResponse.send(response, ": beat\n\n");
        }
      }
      return told;
    }
  }

  private void send(Event event) throws IOException {
    EventResponse.send(response, "event: " + event.name() + "\ndata: " + event.data() + "\n\n");
  }
}
