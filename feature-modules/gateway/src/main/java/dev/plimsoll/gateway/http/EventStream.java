package dev.plimsoll.gateway.http;

import dev.plimsoll.platform.Subscription;
import dev.plimsoll.platform.bodies.SharedSlots;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A stream of server-sent events with the state of something, sent again each time it changes,
 * until it is over.
 */
public final class EventStream {
  private final HttpServletResponse response;
  private final Duration beat;

  /**
   * A state.
   *
   * @param data as JSON; empty of the last one, which may be long and is read when it is sent
   */
  public record Event(String name, String data, boolean last) {}

  /** What is followed. */
  public interface Source {
    Subscription onChange(Runnable change);

    Event now();

    /** The data of the last event. */
    String end();

    /** Room for the data of the last event, for as long as it takes to send it. */
    SharedSlots.Room room();
  }

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
   * @throws IOException if the client has disconnected
   */
  public void follow(Source source) throws IOException, InterruptedException {
    EventResponse.open(response);
    var changes = new Semaphore(0);
    try (var _ = source.onChange(changes::release)) {
      var told = source.now();
      send(told, source);
      while (!told.last()) {
        var changed = changes.tryAcquire(beat.toMillis(), TimeUnit.MILLISECONDS);
        changes.drainPermits();
        // Checks at each beat, too, because changes on other nodes may have been missed.
        var event = source.now();
        if (!event.equals(told)) {
          send(event, source);
          told = event;
        } else if (!changed) {
          EventResponse.send(response, EventResponse.BEAT);
        }
      }
    }
  }

  private void send(Event event, Source source) throws IOException {
    if (!event.last()) {
      send(event.name(), event.data());
      return;
    }
    try (var _ = source.room()) {
      send(event.name(), source.end());
    }
  }

  private void send(String name, String data) throws IOException {
    EventResponse.send(response, "event: " + name + "\ndata: " + data + "\n\n");
  }
}
