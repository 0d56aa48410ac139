package dev.plimsoll.workspace;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
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

  private InvalidWorkspace(String message, IOException cause) {
    super(message, cause);
  }

  static InvalidWorkspace unreadable(Path file, IOException cause) {
    var found =
        switch (cause) {
          case NoSuchFileException _ -> "there is no " + file;
          case CharacterCodingException _ -> file + " is not";
          default -> file + " cannot be read: " + cause;
        };
    return new InvalidWorkspace(
        "PLIMSOLL_WORKSPACE: a file in UTF-8 was expected, but " + found, cause);
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
