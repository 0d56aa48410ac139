package dev.plimsoll.guardrails.masking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values with what stands in their place. Finds them in one pass through a text, however many there
 * are; where several begin, the longest counts.
 */
final class KnownValues {
  private record Value(String text, String replacement) {}

  private final Map<String, List<Value>> byBeginning = new HashMap<>();
  private final int beginning;

  /**
   * Values and their replacements.
   *
   * @param replacements by value; no value is empty
   */
  KnownValues(Map<String, String> replacements) {
    beginning = replacements.keySet().stream().mapToInt(String::length).min().orElse(0);
    replacements.forEach((text, replacement) ->
        byBeginning
            .computeIfAbsent(text.substring(0, beginning), _ -> new ArrayList<>(1))
            .add(new Value(text, replacement)));
    byBeginning
        .values()
        .forEach(some ->
            some.sort(Comparator.comparingInt((Value one) -> one.text().length()).reversed()));
  }

  String replacedIn(String text) {
    if (byBeginning.isEmpty()) {
      return text;
    }
    var replaced = new StringBuilder(text.length());
    var at = 0;
    while (at < text.length()) {
      var value = at(text, at);
      if (value == null) {
        replaced.append(text.charAt(at));
        at++;
      } else {
        replaced.append(value.replacement());
        at += value.text().length();
      }
    }
    return replaced.toString();
  }

  private @Nullable Value at(String text, int at) {
    if (at + beginning > text.length()) {
      return null;
    }
    for (var value : byBeginning.getOrDefault(text.substring(at, at + beginning), List.of())) {
      if (text.startsWith(value.text(), at)) {
        return value;
      }
    }
    return null;
  }
}
