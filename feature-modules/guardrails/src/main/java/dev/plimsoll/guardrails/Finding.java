package dev.plimsoll.guardrails;

/**
 * Something that a check found.
 *
 * @param check the name of the check
 * @param detail what was found, in words that may be shown; never the found text itself
 */
public record Finding(String check, Severity severity, String detail) {
  static Finding note(String check, String detail) {
    return new Finding(check, Severity.NOTE, detail);
  }

  static Finding block(String check, String detail) {
    return new Finding(check, Severity.BLOCK, detail);
  }

  /** This finding, with the path of what it was found in. */
  public Finding at(String path) {
    return new Finding(check, severity, path + ": " + detail);
  }
}
