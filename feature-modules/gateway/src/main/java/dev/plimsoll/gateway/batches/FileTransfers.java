package dev.plimsoll.gateway.batches;

import dev.plimsoll.platform.bodies.BodyRefused;
import dev.plimsoll.platform.bodies.SharedSlots;
import dev.plimsoll.platform.bodies.SharedSlots.Room;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Files that are being received, submitted and sent, a few of each at once: a few lines of each are
 * in memory, which may be nearly all of a file, with what is made of them.
 */
@ApplicationScoped
class FileTransfers {
  private static final long MEGABYTE = 1 << 20;
  private static final int PART_OF_HEAP = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int WAITING = 8;

  private final SharedSlots receiving = slots(32 * MEGABYTE);
  private final SharedSlots submitting = slots(32 * MEGABYTE);
  private final SharedSlots sending = slots(16 * MEGABYTE);

  /**
   * @param memory that one takes at most, in bytes
   */
  private static SharedSlots slots(long memory) {
    var most = Math.clamp(Runtime.getRuntime().maxMemory() / PART_OF_HEAP / memory, 2, 8);
    return new SharedSlots(most, most / 2, WAITING, PATIENCE);
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
}
