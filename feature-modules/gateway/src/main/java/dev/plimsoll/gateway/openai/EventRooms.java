package dev.plimsoll.gateway.openai;

import dev.plimsoll.platform.bodies.BodyRefused;
import dev.plimsoll.platform.bodies.SharedSlots;
import java.time.Duration;

/**
 * How many streams of events are open at once, each of which may wait for hours, and how many of
 * them send an answer.
 */
final class EventRooms {
  private static final int WAITING = 200;

  private static final SharedSlots OPEN = new SharedSlots(1_000, 200, 8, Duration.ofSeconds(1));
  private static final SharedSlots ENDING = new SharedSlots(16, 4, WAITING, Duration.ofSeconds(30));

  private EventRooms() {}

  /**
   * Takes room for one more stream.
   *
   * @param caller whose application it is, or whose key
   * @throws BodyRefused if there is none
   */
  static SharedSlots.Room open(String caller) {
    return OPEN.take(caller);
  }

  /**
   * Takes room for an answer at the end of a stream.
   *
   * @param caller whose application it is, or whose key
   * @throws BodyRefused if there is none for half a minute
   */
  static SharedSlots.Room ending(String caller) {
    return ENDING.take(caller);
  }
}
