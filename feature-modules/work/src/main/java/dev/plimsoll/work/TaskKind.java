package dev.plimsoll.work;

/**
 * A kind of task, with one {@link TaskHandler} on each node.
 *
 * @param name as in the table and in the console, such as {@code webhook}
 */
public record TaskKind(String name, RetryPolicy retries) {
  private static final int LONGEST = 64;

  public TaskKind {
    if (!name.matches("[a-z][a-z0-9-]*") || name.length() > LONGEST) {
      throw new IllegalArgumentException("Not a name for a kind of task: " + name);
    }
  }
}
