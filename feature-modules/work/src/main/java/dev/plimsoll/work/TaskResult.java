package dev.plimsoll.work;

import java.time.Instant;

/** How an attempt at a task ended. */
public sealed interface TaskResult {

  /**
   * It is done. A task of a schedule waits for its next turn, any other is gone.
   *
   * @param change is made in the transaction that ends the task, or not at all
   */
  record Done(Runnable change) implements TaskResult {}

  /**
   * It went well, and there is more to do later.
   *
   * @param change is made in the transaction that puts the task back, or not at all
   */
  record Again(Instant due, Runnable change) implements TaskResult {}

  /** It failed; it is tried again as its kind says, or given up. */
  record Failed(String reason) implements TaskResult {}

  static TaskResult done() {
    return done(() -> {});
  }

  static TaskResult done(Runnable change) {
    return new Done(change);
  }

  static TaskResult again(Instant due, Runnable change) {
    return new Again(due, change);
  }

  static TaskResult failed(String reason) {
    return new Failed(reason);
  }
}
