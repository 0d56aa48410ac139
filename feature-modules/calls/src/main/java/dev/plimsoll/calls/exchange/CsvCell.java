package dev.plimsoll.calls.exchange;

/** A text as a cell of a table. */
final class CsvCell {
  private static final String STARTS_A_FORMULA = "=+-@\t\r\n";

  private CsvCell() {}

  /**
   * The text, in quotes if it needs them. A text that a spreadsheet would take for a formula gets
   * an apostrophe in front, because users write what is in these cells.
   */
  static String of(String text) {
    var safe = startsFormula(text) ? "'" + text : text;
    var quoted = safe.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  private static boolean startsFormula(String text) {
    return !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
  }
}
