package dev.plimsoll.models.guard;

import java.time.Duration;

/** Waits. */
@FunctionalInterface
interface Sleeper {
  void of(Duration duration) throws InterruptedException;
}
