package dev.plimsoll.serving;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;

/** The number of running interactive calls on this node. */
@ApplicationScoped
public class InFlightCalls {
  private final AtomicInteger underWay = new AtomicInteger();

  void begin() {
    underWay.incrementAndGet();
  }

  void end() {
    underWay.decrementAndGet();
  }

  public int underWay() {
    return underWay.get();
  }
}
