package dev.plimsoll.gateway.openai;

import dev.plimsoll.platform.bodies.BodyRefused;
import dev.plimsoll.platform.bodies.SharedSlots;
import java.time.Duration;
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

  private static final SharedSlots SLOTS =
      new SharedSlots(AT_ONCE, 1, MOST_WAITING, Duration.ofSeconds(5));

  private KeptAnswers() {}

  /**
   * What is read and made of an answer, at once if it is short.
   *
   * @param caller whose application it is, or whose key
   * @param length of the answer and its question, in characters
   * @throws BodyRefused if too many others are being read
   */
  static <T> T read(String caller, long length, Supplier<T> reading) {
    return length <= SHORT ? reading.get() : read(caller, reading);
  }

  /**
   * What is read and made of an answer that may be long.
   *
   * @param caller whose application it is, or whose key
   * @throws BodyRefused if too many others are being read
   */
  static <T> T read(String caller, Supplier<T> reading) {
    try (var _ = SLOTS.take(caller)) {
      return reading.get();
    }
  }
}
