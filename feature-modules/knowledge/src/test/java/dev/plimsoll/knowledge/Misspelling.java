package dev.plimsoll.knowledge;

import java.util.Arrays;
import java.util.Comparator;

/** Questions as somebody types them in a hurry: two letters of the longest word swapped. */
final class Misspelling {
  private Misspelling() {}

  static String of(String question) {
    var longest =
        Arrays.stream(question.split("\\W+"))
            .max(Comparator.comparingInt(String::length))
            .orElse("");
    for (var i = longest.length() / 2; i + 1 < longest.length(); i++) {
      if (longest.charAt(i) != longest.charAt(i + 1)) {
        var swapped = new StringBuilder(longest);
        swapped.setCharAt(i, longest.charAt(i + 1));
        swapped.setCharAt(i + 1, longest.charAt(i));
        return question.replace(longest, swapped);
      }
    }
    return question;
  }
}
