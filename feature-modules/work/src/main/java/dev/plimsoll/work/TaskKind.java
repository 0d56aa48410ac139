package dev.plimsoll.work;

/**
 * A sort of task, all of which one {@link TaskHandler} works on.
 *
 * @param name as the table and the console have it, such as {@code webhook}
 */
public record TaskKind(String name, RetryPolicy retries) {
  private static final int LONGEST = 64;

  public TaskKind {
    if (!name.matches("[a-z][a-z0-9-]*") || name.length() > LONGEST) {
      throw new IllegalArgumentException("not a name of a kind of task: " + name);
    }
  }
}
