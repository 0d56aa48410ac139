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

/**
 * A stream of server-sent events with the state of something, sent again each time it changes,
 * until it is over.
 */
public final class EventStream {

  private final HttpServletResponse response;
  private final Duration beat;

  /** The state that is sent. */
  public record Event(String name, ObjectNode data, boolean last) {}

  /**
   * @param beat the longest time without an event, and the pause between checks for changes on
   *     other nodes
   */
  public EventStream(HttpServletResponse response, Duration beat) {
    this.response = response;
    this.beat = beat;
  }

  /**
   * Sends events until the last one. A comment from time to time shows both sides that the
   * connection is alive.
   *
   * @param subscribe calls its argument at each change
   * @param now returns the current state
   * @throws IOException if the client has disconnected
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
        // Checks at each beat, too, because changes on other nodes may have been missed.
        var event = now.get();
        if (!event.equals(told)) {
          send(event);
          told = event;
        } else if (!changed) {
          EventResponse.send(response, EventResponse.BEAT);
        }
      }
      return told;
    }
  }

  private void send(Event event) throws IOException {
    EventResponse.send(response, "event: " + event.name() + "\ndata: " + event.data() + "\n\n");
  }
}
