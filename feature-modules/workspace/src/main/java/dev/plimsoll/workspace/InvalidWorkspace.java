package dev.plimsoll.workspace;

import java.util.List;
import java.util.stream.Collectors;

/** A workspace file cannot be applied; nothing of it was applied. */
public class InvalidWorkspace extends RuntimeException {
  InvalidWorkspace(String file, List<Problem> problems) {
    super(
        problems.stream()
            .map(problem -> file + ", " + problem)
            .collect(Collectors.joining(System.lineSeparator())));
  }

  /**
   * One problem in the file.
   *
   * @param key its place in the file, such as {@code features[0].fallback}
   */
  record Problem(int line, String key, String expected) {
    @Override
    public String toString() {
      return "line " + line + ": " + key + ": " + expected;
    }
  }
}
