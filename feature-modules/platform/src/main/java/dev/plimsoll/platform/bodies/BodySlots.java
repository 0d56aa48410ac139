package dev.plimsoll.platform.bodies;

import jakarta.servlet.ServletRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * How many bodies of one caller are read at once: each that comes slowly holds a thread, of which
 * other callers need some, too.
 */
public final class BodySlots {
  private static final String NAME = Slot.class.getName();

  private final int most;
  private final Duration patience;
  private final Map<String, Semaphore> byCaller = new ConcurrentHashMap<>();

  /**
   * @param most of one caller at once; half as many more may wait
   * @param patience how long a body waits for those before it
   */
  public BodySlots(int most, Duration patience) {
    this.most = most;
    this.patience = patience;
  }

  /** Room for one body, until it is read to its end. */
  public static final class Slot implements AutoCloseable {
    private final Semaphore slots;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Slot(Semaphore slots) {
      this.slots = slots;
    }

    @Override
    public void close() {
      if (closed.compareAndSet(false, true)) {
        slots.release();
      }
    }
  }

  /** Takes a slot for the body of a request; empty if none becomes free in time. */
  public Optional<Slot> take(String caller, ServletRequest request) {
    var slots = byCaller.computeIfAbsent(caller, _ -> new Semaphore(most));
    try {
      // Who waits holds a thread, too.
      if (slots.getQueueLength() >= most / 2
          || !slots.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        return Optional.empty();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
    var slot = new Slot(slots);
    request.setAttribute(NAME, slot);
    return Optional.of(slot);
  }

  /** Gives the slot of a request back, whose body is read to its end. */
  static void read(ServletRequest request) {
    if (request.getAttribute(NAME) instanceof Slot slot) {
      slot.close();
    }
  }
}
