package dev.plimsoll.work;

/**
 * One attempt at a task.
 *
 * @param fence the number of this claim of the task; only the latest claim may write
 */
record TaskClaim(String kind, String id, int fence) {

  @Override
  public String toString() {
    return "task " + kind + " " + id;
  }
}
