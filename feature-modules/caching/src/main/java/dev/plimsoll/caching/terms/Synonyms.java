package dev.plimsoll.caching.terms;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** English words that can stand for each other. They are in the file {@code synonyms.txt}. */
final class Synonyms {
  private static final Map<String, List<Integer>> MEANINGS = meanings();

  private Synonyms() {}

  /** The numbers of all meanings of some words. */
  static Set<Integer> meanings(Collection<String> stems) {
    return stems.stream().flatMap(stem -> meanings(stem).stream()).collect(Collectors.toSet());
  }

  /** The numbers of a word's meanings. */
  static List<Integer> meanings(String stem) {
    return MEANINGS.getOrDefault(stem, List.of());
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
