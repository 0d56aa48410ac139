package dev.plimsoll.work;

/**
 * Works on the tasks of one kind. A task may come twice: its node may die after the work and before
 * the end of the task is written down.
 */
public interface TaskHandler {

  /** Works on a task, in no transaction. What it throws is a failed attempt. */
  TaskResult work(ClaimedTask task);

  /** Does what follows from giving a task up, in the transaction that does so. */
  default void givenUp(ClaimedTask task, String reason) {}
}
