package dev.plimsoll.platform;

import java.util.regex.Pattern;

/** A text as a cell of a table in CSV, by RFC 4180. */
public final class CsvCell {
  private static final String STARTS_A_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  /** What spreadsheets may ignore before a formula: blanks and signs of no width. */
  private static final Pattern IGNORED = Pattern.compile("^[\\p{Zs}\\p{Cf}]+");

  /**
   * Behind a semicolon, a tab or the end of a line, where spreadsheets of many countries begin the
   * next cell, whatever the quotes.
   */
  private static final Pattern LATER_FORMULA =
      Pattern.compile(
          "(?<=[;\\t\\r\\n])([\\p{Zs}\\p{Cf}]*)(?=[=@\uFF1D\uFF20]|[-+\uFF0B\uFF0D]\\S)");

  private CsvCell() {}

  /**
   * The text, in quotes if it needs them. A text that a spreadsheet would take for a formula gets
   * an apostrophe in front, and so does a part of it, because users write what is in these cells.
   */
  public static String of(String text) {
    var spoilt = LATER_FORMULA.matcher(text).replaceAll("$1'");
    var safe = startsFormula(text) ? "'" + spoilt : spoilt;
    var quoted = safe.chars().anyMatch(c -> "\",;\t\r\n".indexOf(c) >= 0);
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  private static boolean startsFormula(String text) {
    var read = IGNORED.matcher(text).replaceFirst("");
    return !read.isEmpty() && STARTS_A_FORMULA.indexOf(read.charAt(0)) >= 0;
  }
}
