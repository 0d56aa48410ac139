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
  private final int waiting;
  private final Duration patience;
  private final Map<String, Places> byCaller = new ConcurrentHashMap<>();

  /** Those of one caller, as long as somebody has one or waits for one. */
  private record Places(Semaphore free, int users) {
    Places users(int more) {
      return new Places(free, users + more);
    }
  }

  /**
   * @param most of one caller at once; half as many more may wait
   * @param patience how long a body waits for those before it
   */
  public BodySlots(int most, Duration patience) {
    this(most, most / 2, patience);
  }

  /**
   * @param most of one caller at once
   * @param waiting how many more of one may wait, each of which holds a thread, too
   * @param patience how long a body waits for those before it
   */
  public BodySlots(int most, int waiting, Duration patience) {
    this.most = most;
    this.waiting = waiting;
    this.patience = patience;
  }

  /** Room for one body, until it is read to its end. */
  public static final class Slot implements AutoCloseable {
    private final Runnable giveBack;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Slot(Runnable giveBack) {
      this.giveBack = giveBack;
    }

    @Override
    public void close() {
      if (closed.compareAndSet(false, true)) {
        giveBack.run();
      }
    }
  }

  /**
   * Takes a slot for the body of a request, until it is read; empty if none becomes free in time.
   */
  public Optional<Slot> take(String caller, ServletRequest request) {
    var slot = take(caller);
    slot.ifPresent(taken -> request.setAttribute(NAME, taken));
    return slot;
  }

  /** Takes a slot, until it is closed; empty if none becomes free in time. */
  public Optional<Slot> take(String caller) {
    var free =
        byCaller
            .compute(
                caller, (_, it) -> it == null ? new Places(new Semaphore(most), 1) : it.users(1))
            .free();
    if (!acquired(free)) {
      leave(caller);
      return Optional.empty();
    }
    return Optional.of(
        new Slot(() -> {
          free.release();
          leave(caller);
        }));
  }

  private boolean acquired(Semaphore free) {
    try {
      return free.getQueueLength() < waiting
          && free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Forgets a caller when nobody is left: there may be any number of them, over time. */
  private void leave(String caller) {
    byCaller.computeIfPresent(caller, (_, it) -> it.users() == 1 ? null : it.users(-1));
  }

  /** How many callers have a slot or wait for one. */
  int callers() {
    return byCaller.size();
  }

  /** Gives the slot of a request back, whose body is read to its end. */
  static void read(ServletRequest request) {
    if (request.getAttribute(NAME) instanceof Slot slot) {
      slot.close();
    }
  }
}
