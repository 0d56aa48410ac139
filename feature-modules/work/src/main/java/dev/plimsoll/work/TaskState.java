package dev.plimsoll.work;

/** The state of a task. */
public enum TaskState {
  /** Waits until it is due and a node has room for it. */
  WAITING,
  /** Claimed by a node; if that node stops, it is claimed by another once the lease ends. */
  RUNNING,
  /** Given up after too many failures; stays until an admin retries or deletes it. */
  DEAD
}
