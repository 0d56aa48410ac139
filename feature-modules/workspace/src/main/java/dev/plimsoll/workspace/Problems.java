package dev.plimsoll.workspace;

import dev.plimsoll.workspace.InvalidWorkspace.Problem;
import java.io.IOException;
import java.util.List;

/** Makes problems that are not about one line. */
final class Problems {
  private Problems() {}

  static List<Problem> unreadable(IOException failure) {
    return List.of(new Problem(1, "PLIMSOLL_WORKSPACE", "a readable UTF-8 file, but: " + failure));
  }
}
