package dev.plimsoll.evals.formats;

import dev.plimsoll.evals.cases.InvalidGoldenSet;
import java.util.ArrayList;
import java.util.List;

/** Comma-separated values by RFC 4180. */
final class Csv {
  /** One record and the line on which it begins. */
  record Row(int line, List<String> cells) {
    String place() {
      return "line " + line;
    }
  }

  private static final int MOST_CELLS = 100;

  private final String text;
  private final List<Row> rows = new ArrayList<>();
  private List<String> cells = new ArrayList<>();
  private int at;
  private int line = 1;
  private int rowLine = 1;

  private Csv(String text) {
    this.text = text;
  }

  /** The records of a text; empty lines are skipped. */
  static List<Row> records(String text) {
    var csv = new Csv(text.replace("\r\n", "\n").replace('\r', '\n'));
    while (csv.at < csv.text.length()) {
      csv.record();
    }
    return csv.rows;
  }

  private void record() {
    rowLine = line;
    cells = new ArrayList<>();
    cells.add(cell());
    while (at < text.length() && text.charAt(at) == ',') {
      at++;
      if (cells.size() == MOST_CELLS) {
        throw InvalidGoldenSet.at("line " + rowLine, "record", "at most " + MOST_CELLS + " values");
      }
      cells.add(cell());
    }
    at++;
    line++;
    if (cells.size() > 1 || !cells.getFirst().isBlank()) {
      rows.add(new Row(rowLine, cells));
    }
  }

  private String cell() {
    return at < text.length() && text.charAt(at) == '"' ? quoted() : bare();
  }

  private String bare() {
    var from = at;
    while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != '\n') {
      at++;
    }
    var value = text.substring(from, at);
    if (value.stripLeading().startsWith("\"")) {
      throw InvalidGoldenSet.at("line " + line, "quoted value", "without a blank before its quote");
    }
    return value;
  }

  private String quoted() {
    var value = new StringBuilder();
    for (at++; at < text.length(); at++) {
      var next = text.charAt(at);
      if (next == '"' && !text.startsWith("\"\"", at)) {
        at++;
        return endOfCell(value);
      }
      if (next == '"') {
        at++;
      }
      if (next == '\n') {
        line++;
      }
      value.append(next);
    }
    throw InvalidGoldenSet.at("line " + rowLine, "quoted value", "closed by a quote");
  }

  private String endOfCell(StringBuilder value) {
    if (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != '\n') {
      throw InvalidGoldenSet.at(
          "line " + line, "quoted value", "followed by a comma or a new line");
    }
    return value.toString();
  }
}
