package dev.plimsoll.models.guard;

import java.time.Duration;

/** Waits for a time. */
@FunctionalInterface
interface Sleeper {
  void of(Duration duration) throws InterruptedException;
}
