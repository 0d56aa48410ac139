package dev.plimsoll.work;

/**
 * One attempt at a task.
 *
 * @param fence how often the task had been taken when this attempt began; the highest may write
 */
record Claim(String kind, String id, int fence) {

  @Override
  public String toString() {
    return "task " + kind + " " + id;
  }
}
