package dev.plimsoll.platform.bodies;

import java.time.Duration;

/**
 * How many requests do at once what takes much memory, and how many of one caller: whoever has many
 * waits for their own, and not all others for them.
 */
public final class SharedSlots {
  private static final String ALL = "";

  private final BodySlots all;
  private final BodySlots ofOne;

  /** Room for one request. */
  public interface Room extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * @param most of all callers at once
   * @param mostOfOne of one caller at once
   * @param waiting how many more of one caller may wait, each of which holds a thread
   * @param patience how long a request waits for its own, and then for those of others
   */
  public SharedSlots(int most, int mostOfOne, int waiting, Duration patience) {
    all = new BodySlots(most, waiting, patience);
    ofOne = new BodySlots(mostOfOne, waiting, patience);
  }

  /**
   * Takes room, when there is some.
   *
   * @throws BodyRefused if none becomes free in time
   */
  public Room take(String caller) {
    var mine = ofOne.take(caller).orElseThrow(BodyRefused::busy);
    var one = all.take(ALL);
    if (one.isEmpty()) {
      mine.close();
      throw BodyRefused.busy();
    }
    return () -> {
      one.orElseThrow().close();
      mine.close();
    };
  }
}
