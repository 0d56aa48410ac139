package dev.plimsoll.guardrails.injection;

import dev.plimsoll.guardrails.injection.LabelledTexts.Labelled;
import dev.plimsoll.models.minilm.MiniLm;
import dev.plimsoll.models.minilm.WordPieces;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Measures the check as it is shipped on a folder of texts, which should be others than it learnt.
 */
final class InjectionMeasure {
  private InjectionMeasure() {}

  /**
   * How many of some texts are suspected.
   *
   * @param micros how long they took together
   */
  record Row(int suspected, int of, long micros) {
    private Row and(boolean another, long more) {
      return new Row(suspected + (another ? 1 : 0), of + 1, micros + more);
    }
  }

  /** The rows of the table, by the kind of text and the technique of attack. */
  static SortedMap<String, Row> rows(Path folder) {
    var rows = new TreeMap<String, Row>();
    try (var embeddings = new MiniLm(new WordPieces())) {
      var detector = new InjectionDetector(embeddings);
      // The first text pays for loading the model.
      var _ = detector.suspects("warm-up");
      for (var text : LabelledTexts.in(folder)) {
        var begin = System.nanoTime();
        var suspected = detector.suspects(text.text());
        var micros = (System.nanoTime() - begin) / 1_000;
        groups(text)
            .forEach(group ->
                rows.put(group, rows.getOrDefault(group, new Row(0, 0, 0)).and(suspected, micros)));
      }
    }
    return rows;
  }

  private static List<String> groups(Labelled text) {
    return switch (text.kind()) {
      case ATTACK -> List.of("attacks", "attacks: " + text.group());
      case NEAR_MISS -> List.of("harmless with words of attacks");
      case QUESTION -> List.of("questions");
      case PROSE -> List.of("prose");
    };
  }

  /** The table in Markdown. */
  static String table(SortedMap<String, Row> rows) {
    var table =
        new StringBuilder(
            "| texts | suspected | of | share | ms a text |\n|---|---|---|---|---|\n");
    rows.forEach((group, row) ->
        table.append(
            "| %s | %d | %d | %.1f %% | %.1f |%n"
                .formatted(
                    group,
                    row.suspected,
                    row.of,
                    100.0 * row.suspected / row.of,
                    row.micros / 1_000.0 / row.of)));
    return table.toString();
  }
}
