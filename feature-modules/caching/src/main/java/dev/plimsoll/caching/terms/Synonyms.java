package dev.plimsoll.caching.terms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** English words that can stand for each other. They are in the file {@code synonyms.txt}. */
final class Synonyms {
  private static final Map<String, List<Integer>> MEANINGS = meanings();

  private Synonyms() {}

  static boolean are(String stem, String other) {
    var meanings = MEANINGS.getOrDefault(stem, List.of());
    return MEANINGS.getOrDefault(other, List.of()).stream().anyMatch(meanings::contains);
  }

  private static Map<String, List<Integer>> meanings() {
    var meanings = new HashMap<String, List<Integer>>();
    var lines = Lexicon.lines("synonyms.txt");
    for (var i = 0; i < lines.size(); i++) {
      for (var stem : Lexicon.stems(lines.get(i))) {
        meanings.computeIfAbsent(stem, _ -> new ArrayList<>()).add(i);
      }
    }
    return meanings;
  }
}
