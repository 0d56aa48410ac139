package dev.plimsoll.serving;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;

/** How many calls are under way at this node that somebody waits for. */
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
