package dev.plimsoll.repeats;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A request that this node is answering, for which its repeats wait. */
final class RunningRequest {
  private final String fingerprint;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile RepeatNode.@Nullable Known<?> answer;

  RunningRequest(String fingerprint) {
    this.fingerprint = fingerprint;
  }

  void end(RepeatNode.@Nullable Known<?> given) {
    answer = given;
    ended.countDown();
  }

  /**
   * Waits for the answer.
   *
   * @return null if answering failed, so that the waiting repeat has to try itself
   */
  RepeatNode.@Nullable Known<?> await(RepeatKey key, Duration limit) {
    if (!fingerprint.equals(key.fingerprint())) {
      throw new IdempotencyKeyReused();
    }
    try {
      if (!ended.await(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new RepeatStillRunning();
      }
      return answer;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RepeatStillRunning();
    }
  }
}
