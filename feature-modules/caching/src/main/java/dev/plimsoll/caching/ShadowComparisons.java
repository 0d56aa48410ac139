package dev.plimsoll.caching;

import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.FeatureKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;

/**
 * Shadow hits that wait to be compared with the model's answer. If there are more than can be
 * compared, some are skipped, because they are only a sample.
 */
final class ShadowComparisons {
  private static final int WAITING = 500;

  /** How much of an answer is compared: more would cost more than it shows. */
  private static final int COMPARED = 2_000;

  /** A shadow hit, with both answers. */
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

  /** Takes out all that wait now; returns when what was taken before is compared, too. */
  synchronized void take(Consumer<Shadow> comparing) {
    var taken = new ArrayList<Shadow>();
    waiting.drainTo(taken);
    taken.forEach(comparing);
  }

  static String compared(String answer) {
    return answer.substring(0, Math.min(COMPARED, answer.length()));
  }
}
