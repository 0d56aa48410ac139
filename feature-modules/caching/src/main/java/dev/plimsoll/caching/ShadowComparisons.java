package dev.plimsoll.caching;

import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.FeatureKey;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;

/**
 * Hits that were not given, waiting to be compared with what the model said instead. When more come
 * than can be compared, some are left out: they are a sample anyway.
 */
final class ShadowComparisons {
  private static final int WAITING = 500;

  /** What the vector of an answer is made of: comparing more would cost more than it tells. */
  private static final int COMPARED = 2_000;

  /** A hit that was not given, with both answers. */
  record Shadow(
      FeatureKey feature,
      Instant at,
      CallId call,
      CallId earlier,
      double closeness,
      String answer,
      String earlierAnswer) {}

  private final BlockingQueue<Shadow> waiting = new ArrayBlockingQueue<>(WAITING);

  void add(Shadow shadow) {
    var _ = waiting.offer(shadow);
  }

  /** Hands over those that wait now. */
  void take(Consumer<Shadow> comparing) {
    for (var left = waiting.size(); left > 0; left--) {
      comparing.accept(Objects.requireNonNull(waiting.poll()));
    }
  }

  static String compared(String answer) {
    return answer.substring(0, Math.min(COMPARED, answer.length()));
  }
}
