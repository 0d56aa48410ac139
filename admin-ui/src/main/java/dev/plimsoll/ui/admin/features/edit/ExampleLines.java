package dev.plimsoll.ui.admin.features.edit;

import dev.plimsoll.models.api.LabelledExample;
import java.util.List;
import java.util.stream.Collectors;

/** Labelled examples as lines of text: {@code billing: We were charged twice.} */
final class ExampleLines {
  private ExampleLines() {}

  static String write(List<LabelledExample> examples) {
    return examples.stream()
        .map(example ->
            example.label() + ": " + example.text().strip().replaceAll("\\s*\\R\\s*", " "))
        .collect(Collectors.joining("\n"));
  }

  /**
   * Parses the lines.
   *
   * @throws IllegalArgumentException with the line that cannot be read
   */
  static List<LabelledExample> read(String lines) {
    return lines.lines().filter(line -> !line.isBlank()).map(ExampleLines::example).toList();
  }

  private static LabelledExample example(String line) {
    var split = line.indexOf(':');
    var label = line.substring(0, Math.max(split, 0)).strip();
    var text = line.substring(split + 1).strip();
    if (label.isEmpty() || text.isEmpty()) {
      throw new IllegalArgumentException(
          "examples must be lines such as billing: We were charged twice., but one was '"
              + line
              + "'");
    }
    return new LabelledExample(text, label);
  }
}
