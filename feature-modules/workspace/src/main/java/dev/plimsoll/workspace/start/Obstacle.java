package dev.plimsoll.workspace.start;

/**
 * Something that keeps a server from starting.
 *
 * @param setting the environment variable that has to be changed
 * @param why what was expected, and what is there
 */
public record Obstacle(String setting, String why) {
  static Obstacle expected(String setting, String expected, String found) {
    return new Obstacle(setting, expected + " was expected, but it is '" + found + "'");
  }

  @Override
  public String toString() {
    return setting + ": " + why;
  }
}
