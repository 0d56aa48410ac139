package dev.plimsoll.workspace;

/**
 * Somebody of whom the workspace file says something else than the console, whose change holds.
 *
 * @param user the user name
 * @param removed whether the console removed them, rather than changed them
 */
public record OverruledPerson(String user, boolean removed) {
  @Override
  public String toString() {
    return user + (removed ? " (removed)" : " (changed)");
  }
}
