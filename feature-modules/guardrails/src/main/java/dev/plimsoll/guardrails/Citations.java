package dev.plimsoll.guardrails;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The numbers of passages that a text cites as {@code [n]}. */
final class Citations {
  private static final Pattern MARK = Pattern.compile("\\[(\\d{1,3})]");

  private Citations() {}

  /** Cited numbers that no passage has; nothing is said where there are no passages at all. */
  static SortedSet<Integer> withoutPassage(String text, int passages) {
    var numbers = new TreeSet<Integer>();
    if (passages > 0) {
      MARK.matcher(text).results().map(m -> Integer.valueOf(m.group(1))).forEach(numbers::add);
      numbers.removeIf(number -> number >= 1 && number <= passages);
    }
    return numbers;
  }
}
