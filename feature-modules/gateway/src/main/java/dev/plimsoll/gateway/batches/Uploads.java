package dev.plimsoll.gateway.batches;

import dev.plimsoll.platform.bodies.BodyRefused;
import dev.plimsoll.platform.bodies.BodySlots;
import java.time.Duration;

/**
 * Files that are being received, a few at once: the server keeps what describes their parts in its
 * memory, which may be nearly all of a file.
 */
final class Uploads {
  private static final int PART_OF_HEAP = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int WAITING = 8;

  private final BodySlots all;
  private final BodySlots ofOne;

  /**
   * @param largest of one upload, in bytes
   */
  Uploads(long largest) {
    var most = Math.clamp(Runtime.getRuntime().maxMemory() / PART_OF_HEAP / largest, 2, 8);
    all = new BodySlots(most, WAITING, PATIENCE);
    // So that one alone, however slowly it sends, does not keep all others waiting.
    ofOne = new BodySlots(most / 2, WAITING, PATIENCE);
  }

  /** Room for one file. */
  interface Room extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Takes room for a file, when it is free.
   *
   * @throws BodyRefused if too many others are sent meanwhile
   */
  Room begin(String key) {
    var mine = ofOne.take(key).orElseThrow(BodyRefused::busy);
    var one = all.take("");
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
