package dev.plimsoll.evals.formats;

import dev.plimsoll.evals.cases.CaseFields;
import dev.plimsoll.evals.cases.InvalidGoldenSet;
import dev.plimsoll.platform.Json;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Golden sets as CSV: a header that names the columns, then one case in each record. */
final class CsvSets {
  private static final Set<String> NEEDED = Set.of("input", "expected_keyword");
  private static final Set<String> COLUMNS =
      Set.of("input", "expected_keyword", "category", "id", "note");
  private static final String HEADER =
      "input,expected_keyword and perhaps category, id and note, separated by commas";

  private CsvSets() {}

  static SetDocument read(String text) {
    var records = Csv.records(text);
    if (records.isEmpty()) {
      throw new InvalidGoldenSet("header", "a line that names the columns");
    }
    var header = header(records.getFirst());
    var cases = new CaseList();
    for (var row : records.subList(1, records.size())) {
      add(cases, header, row);
    }
    return SetDocument.ofCases(cases.all());
  }

  private static List<String> header(Csv.Row row) {
    var header = row.cells().stream().map(cell -> cell.strip().toLowerCase(Locale.ROOT)).toList();
    var named = new HashSet<>(header);
    if (named.size() < header.size() || !named.containsAll(NEEDED) || !COLUMNS.containsAll(named)) {
      var nameless = named.contains("") ? ", without a column that has no name" : "";
      throw InvalidGoldenSet.at(row.place(), "header", HEADER + nameless);
    }
    return header;
  }

  private static void add(CaseList cases, List<String> header, Csv.Row row) {
    if (row.cells().size() != header.size()) {
      throw InvalidGoldenSet.at(
          row.place(), "record", header.size() + " columns wide, but has " + row.cells().size());
    }
    var object = Json.object();
    for (var i = 0; i < header.size(); i++) {
      if (!row.cells().get(i).isBlank()) {
        object.put(header.get(i), row.cells().get(i));
      }
    }
    var fields = new CaseFields(row.place(), object);
    JsonSets.add(cases, fields);
  }
}
