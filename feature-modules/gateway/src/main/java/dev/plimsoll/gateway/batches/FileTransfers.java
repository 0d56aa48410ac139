package dev.plimsoll.gateway.batches;

import dev.plimsoll.platform.bodies.BodyRefused;
import dev.plimsoll.platform.bodies.BodySlots;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Files that are being received, submitted and sent, a few of each at once: a few lines of each are
 * in memory, which may be nearly all of a file, with what is made of them.
 */
@ApplicationScoped
class FileTransfers {
  private static final int MEGABYTE = 1 << 20;

  private final Places receiving = new Places(32 * MEGABYTE);
  private final Places submitting = new Places(32 * MEGABYTE);
  private final Places sending = new Places(16 * MEGABYTE);

  /** Room for one file. */
  interface Room extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Takes room for an upload, when it is free.
   *
   * @throws BodyRefused if too many others are sent meanwhile
   */
  Room receive(String key) {
    return receiving.take(key);
  }

  /**
   * Takes room to submit the questions of a file, when it is free.
   *
   * @throws BodyRefused if too many others are submitted meanwhile
   */
  Room submit(String key) {
    return submitting.take(key);
  }

  /**
   * Takes room for a download, when it is free.
   *
   * @throws BodyRefused if too many others are read meanwhile
   */
  Room send(String key) {
    return sending.take(key);
  }

  private static final class Places {
    private static final int PART_OF_HEAP = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int WAITING = 8;

    private final BodySlots all;
    private final BodySlots ofOne;

    /**
     * @param memory that one takes at most, in bytes
     */
    Places(long memory) {
      var most = Math.clamp(Runtime.getRuntime().maxMemory() / PART_OF_HEAP / memory, 2, 8);
      all = new BodySlots(most, WAITING, PATIENCE);
      // So that one alone, however slow it is, does not keep all others waiting.
      ofOne = new BodySlots(most / 2, WAITING, PATIENCE);
    }

    Room take(String key) {
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
}
