package dev.plimsoll.serving;

import dev.plimsoll.platform.lifecycle.StopStage;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The running calls on this node. A stop refuses new ones, and interrupts those that last. */
@ApplicationScoped
public class InFlightCalls {
  /** Threads first; what they wait for is cut off then. */
  private static final int FIRST = 1;

  private final AtomicInteger interactive = new AtomicInteger();
  private final Set<Running> running = ConcurrentHashMap.newKeySet();
  private volatile boolean refused;

  /** A call on its thread, until it is closed. */
  static final class Running implements AutoCloseable {
    private final Set<Running> all;
    private final Thread thread = Thread.currentThread();
    private boolean over;
    private boolean interrupted;

    private Running(Set<Running> all) {
      this.all = all;
    }

    private synchronized void interrupt() {
      if (!over) {
        interrupted = true;
        thread.interrupt();
      }
    }

    synchronized boolean wasInterrupted() {
      return interrupted;
    }

    /** Also ends the interruption, so that the call can be put on record. */
    @Override
    public synchronized void close() {
      over = true;
      all.remove(this);
      if (interrupted) {
        var _ = Thread.interrupted();
      }
    }
  }

  /** Counts an interactive call; false if it is refused, because the node is stopping. */
  boolean begin() {
    if (refused) {
      return false;
    }
    interactive.incrementAndGet();
    return true;
  }

  void end() {
    interactive.decrementAndGet();
  }

  /** The number of interactive calls. */
  public int underWay() {
    return interactive.get();
  }

  /** Lets a stop interrupt this thread until the result is closed. */
  Running run() {
    var call = new Running(running);
    running.add(call);
    return call;
  }

  void stop(@Observes @Priority(FIRST) StopStage stage) {
    switch (stage) {
      case BEGUN -> refused = true;
      case DUE -> running.forEach(Running::interrupt);
      case OVER -> {}
    }
  }
}
