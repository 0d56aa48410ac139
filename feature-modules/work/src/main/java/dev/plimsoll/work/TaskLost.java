package dev.plimsoll.work;

/** The task was claimed by another node in the meantime, or is gone. */
public class TaskLost extends RuntimeException {
  TaskLost(TaskClaim claim) {
    super("This node no longer holds the " + claim + ".");
  }
}
