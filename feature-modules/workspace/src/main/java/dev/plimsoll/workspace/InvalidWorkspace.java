package dev.plimsoll.workspace;

import java.util.List;
import java.util.stream.Collectors;

/** A workspace file that cannot be applied; nothing of it was. */
public class InvalidWorkspace extends RuntimeException {
  InvalidWorkspace(String file, List<Problem> problems) {
    super(
        problems.stream()
            .map(problem -> file + ", " + problem)
            .collect(Collectors.joining(System.lineSeparator())));
  }

  /**
   * One thing that is wrong.
   *
   * @param key where in the file, such as {@code features[0].fallback}
   */
  record Problem(int line, String key, String expected) {
    @Override
    public String toString() {
      return "line " + line + ": " + key + ": " + expected;
    }
  }
}
