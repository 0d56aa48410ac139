package dev.plimsoll.platform;

import java.util.regex.Pattern;

/** A text as a cell of a table in CSV, by RFC 4180. */
public final class CsvCell {
  private static final String STARTS_A_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  /** What spreadsheets may ignore before a formula: blanks and signs of no width. */
  private static final Pattern IGNORED = Pattern.compile("^[\\p{Zs}\\p{Cf}]+");

  private CsvCell() {}

  /**
   * The text, in quotes if it needs them. A text that a spreadsheet would take for a formula gets
   * an apostrophe in front, because users write what is in these cells.
   */
  public static String of(String text) {
    var safe = startsFormula(text) ? "'" + text : text;
    var quoted = safe.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  private static boolean startsFormula(String text) {
    var read = IGNORED.matcher(text).replaceFirst("");
    return !read.isEmpty() && STARTS_A_FORMULA.indexOf(read.charAt(0)) >= 0;
  }
}
