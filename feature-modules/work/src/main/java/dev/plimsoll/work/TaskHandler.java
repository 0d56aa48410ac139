package dev.plimsoll.work;

/**
 * Works on the tasks of one kind. It may be given a task twice, because a node can stop after the
 * work is done and before that is stored.
 */
public interface TaskHandler {

  /** Works on a task, outside of any transaction. An exception is a failed attempt. */
  TaskResult work(ClaimedTask task);

  /** Reacts when a task is given up, in the same transaction. */
  default void givenUp(ClaimedTask task, String reason) {}
}
