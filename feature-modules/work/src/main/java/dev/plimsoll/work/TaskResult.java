package dev.plimsoll.work;

import java.time.Instant;

/** How an attempt at a task ended. */
public sealed interface TaskResult {

  /**
   * The task is done and is deleted; a scheduled task waits for its next run.
   *
   * @param change runs in the transaction that ends the task: both happen or neither does
   */
  record Done(Runnable change) implements TaskResult {}

  /**
   * The attempt went well, and there is more to do later.
   *
   * @param change runs in the transaction that puts the task back: both happen or neither does
   */
  record Again(Instant due, Runnable change) implements TaskResult {}

  /** The attempt failed; the task is tried again, or given up, by the policy of its kind. */
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
