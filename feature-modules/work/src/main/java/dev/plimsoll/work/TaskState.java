package dev.plimsoll.work;

/** Where a task stands. */
public enum TaskState {
  /** Until it is due and a node has room for it. */
  WAITING,
  /** At a node, or left behind by one that stopped, until its lease ends. */
  RUNNING,
  /** Given up after too many failures, until an admin retries or deletes it. */
  DEAD
}
