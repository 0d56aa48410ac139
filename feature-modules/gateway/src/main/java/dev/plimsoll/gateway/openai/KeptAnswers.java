package dev.plimsoll.gateway.openai;

import dev.plimsoll.platform.bodies.BodyRefused;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Reads answers that are kept for later, with their questions, a few at once: each may be large,
 * and asking for it again costs a caller nothing.
 */
final class KeptAnswers {
  private static final int AT_ONCE = 2;

  /** Who waits holds a thread of the server, which others need. */
  private static final int MOST_WAITING = 8;

  /** In characters: as many as all threads of the server may have in their hands at once. */
  private static final long SHORT = 32_000;

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Semaphore PLACES = new Semaphore(AT_ONCE, true);

  private KeptAnswers() {}

  /**
   * What is read and made of an answer, at once if it is short.
   *
   * @param length of the answer and its question, in characters
   * @throws BodyRefused if too many others are being read
   */
  static <T> T read(long length, Supplier<T> reading) {
    return length <= SHORT ? reading.get() : read(reading);
  }

  /**
   * What is read and made of an answer that may be long.
   *
   * @throws BodyRefused if too many others are being read
   */
  static <T> T read(Supplier<T> reading) {
    try {
      if (PLACES.getQueueLength() >= MOST_WAITING
          || !PLACES.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw BodyRefused.busy();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw BodyRefused.busy();
    }
    try {
      return reading.get();
    } finally {
      PLACES.release();
    }
  }
}
