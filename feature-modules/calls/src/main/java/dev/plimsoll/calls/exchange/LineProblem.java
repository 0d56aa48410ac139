package dev.plimsoll.calls.exchange;

/**
 * A problem in a line of a file.
 *
 * @param line from 1; 0 if it is not about a line
 * @param field such as {@code messages[2].content}
 */
public record LineProblem(int line, String field, String expected) {
  @Override
  public String toString() {
    var text = field + " must be " + expected;
    return line == 0 ? text : "line " + line + ": " + text;
  }
}
