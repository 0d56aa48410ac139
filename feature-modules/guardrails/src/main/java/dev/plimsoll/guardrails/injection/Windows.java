package dev.plimsoll.guardrails.injection;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.regex.Pattern;

/**
 * The pieces of a text that are judged, so that one sentence is not lost in a long text: its
 * beginning, each sentence, and each three sentences in a row, also of what is hidden in it.
 */
final class Windows {
  /** As much as the embedding reads at once. */
  private static final int LONGEST = 1_000;

  private static final int SENTENCES = 3;
  private static final int LONGEST_SENTENCE = 400;
  private static final Pattern END =
      Pattern.compile("(?<=[.!?])\\s+|(?<=[。！？])|<[^<>]{1,80}>|\\R\\s*\\R");

  private Windows() {}

  /** The folded windows, the beginning first. */
  static List<String> of(String text) {
    var windows = new LinkedHashSet<String>();
    add(windows, text);
    Decodings.in(text).forEach(hidden -> add(windows, hidden));
    return List.copyOf(windows);
  }

  private static void add(SequencedSet<String> windows, String text) {
    var folded = FoldedText.lines(text);
    var line = FoldedText.oneLine(folded);
    windows.add(line.substring(0, Math.min(LONGEST, line.length())));
    var sentences = sentences(folded);
    for (var i = 0; i + SENTENCES <= sentences.size(); i++) {
      windows.add(String.join(" ", sentences.subList(i, i + SENTENCES)));
    }
    windows.addAll(sentences);
  }

  private static List<String> sentences(String folded) {
    var sentences = new ArrayList<String>();
    for (var part : END.splitAsStream(folded).toList()) {
      var rest = FoldedText.oneLine(part);
      while (rest.length() > LONGEST_SENTENCE) {
        var gap = rest.lastIndexOf(' ', LONGEST_SENTENCE);
        var end = gap < LONGEST_SENTENCE / 2 ? LONGEST_SENTENCE : gap;
        sentences.add(rest.substring(0, end));
        rest = rest.substring(end).strip();
      }
      if (!rest.isEmpty()) {
        sentences.add(rest);
      }
    }
    return sentences;
  }
}
