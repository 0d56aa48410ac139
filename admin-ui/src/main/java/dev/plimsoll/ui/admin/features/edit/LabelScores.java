package dev.plimsoll.ui.admin.features.edit;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The risk of each label of a classifier, as lines of text: {@code medical = 0.5}. */
final class LabelScores {
  private LabelScores() {}

  static String write(Map<String, Double> scores) {
    return scores.entrySet().stream()
        .map(label -> label.getKey() + " = " + label.getValue())
        .collect(Collectors.joining("\n"));
  }

  /**
   * Parses the lines.
   *
   * @throws IllegalArgumentException with the line that cannot be read
   */
  static Map<String, Double> read(String lines) {
    var scores = new TreeMap<String, Double>();
    for (var line : lines.lines().filter(each -> !each.isBlank()).toList()) {
      var split = line.lastIndexOf('=');
      if (split < 1) {
        throw unreadable(line);
      }
      try {
        scores.put(
            line.substring(0, split).strip(), Double.valueOf(line.substring(split + 1).strip()));
      } catch (NumberFormatException _) {
        throw unreadable(line);
      }
    }
    return scores;
  }

  private static IllegalArgumentException unreadable(String line) {
    return new IllegalArgumentException(
        "labels must be lines such as medical = 0.5, but one was '" + line + "'");
  }
}
