package dev.plimsoll.work;

/**
 * Another node has claimed the task since, or it is gone: what its attempt found does not count.
 */
public class TaskLost extends RuntimeException {
  private static final long serialVersionUID = 1;

  TaskLost(Claim claim) {
    super("The " + claim + " is no longer ours.");
  }
}
