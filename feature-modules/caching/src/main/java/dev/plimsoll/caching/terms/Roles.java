package dev.plimsoll.caching.terms;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares which part each word plays in two texts that have words in common. */
final class Roles {
  /** Prepositions whose noun does not change in another wording of a statement. */
  private static final Set<String> STRONG =
      Lexicon.of("from than before after without instead except until since not versus");

  private static final Set<String> OPPOSITE_TIES =
      Set.of(
          "from to",
          "after before",
          "before during",
          "after during",
          "with without",
          "not with",
          "above below",
          "over under",
          "inside outside",
          "against for",
          "in out",
          "off on",
          "after within",
          "over within",
          "beyond within",
          "since until",
          "from until",
          "after until",
          "before since",
          "down up");

  private Roles() {}

  /**
   * Whether words have exchanged their parts.
   *
   * @param strictly whether every preposition and the order count, as in questions; in long
   *     statements they change with the wording
   */
  static boolean exchanged(List<Content> one, List<Content> other, boolean strictly) {
    return tiedElsewhere(one, other, strictly)
        || (strictly && (passive(one, other) || passive(other, one)));
  }

  /** Whether the same word is tied to both by opposite prepositions. */
  static boolean opposed(List<Content> one, List<Content> other) {
    var ties = ties(one);
    return ties(other).entrySet().stream()
        .anyMatch(word -> opposed(word.getValue(), ties.getOrDefault(word.getKey(), Set.of())));
  }

  private static boolean opposed(Set<String> some, Set<String> others) {
    return Collections.disjoint(some, others)
        && some.stream()
            .anyMatch(
                one -> others.stream().anyMatch(two -> OPPOSITE_TIES.contains(key(one, two))));
  }

  /** What ties each word, wherever it is. */
  private static Map<String, Set<String>> ties(List<Content> content) {
    var ties = new HashMap<String, Set<String>>();
    for (var word : content) {
      ties.computeIfAbsent(word.stem(), _ -> new HashSet<>()).addAll(word.ties());
    }
    return ties;
  }

  private static String key(String one, String other) {
    return one.compareTo(other) < 0 ? one + " " + other : other + " " + one;
  }

  private static boolean tiedElsewhere(List<Content> one, List<Content> other, boolean strictly) {
    var first = tied(one, stems(other), strictly);
    var second = tied(other, stems(one), strictly);
    return first.entrySet().stream()
        .anyMatch(tie -> {
          var others = second.get(tie.getKey());
          return others != null && eachHasItsOwn(tie.getValue(), others);
        });
  }

  private static boolean eachHasItsOwn(Set<String> one, Set<String> other) {
    return !one.containsAll(other) && !other.containsAll(one);
  }

  /** The words by what ties them, as far as the other text has them as well. */
  private static Map<String, Set<String>> tied(
      List<Content> content, Set<String> shared, boolean strictly) {
    var tied = new HashMap<String, Set<String>>();
    for (var word : content) {
      for (var tie : word.ties()) {
        if (shared.contains(word.stem())
            && !tie.equals("&")
            && (strictly || STRONG.contains(tie) || tie.startsWith("#"))) {
          tied.computeIfAbsent(tie, _ -> new HashSet<>()).add(word.stem());
        }
      }
    }
    return tied;
  }

  /** "The buyer pays the seller" and "the seller pays the buyer". */
  static boolean turned(List<Content> one, List<Content> other) {
    var first = free(one, other);
    var second = free(other, one);
    for (var i = 0; i < first.size(); i++) {
      for (var j = i + 2; j < first.size(); j++) {
        var later = second.indexOf(first.get(i));
        var earlier = second.indexOf(first.get(j));
        if (earlier >= 0 && later > earlier && sharesBetween(first, i, j, second, earlier, later)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean sharesBetween(
      List<String> first, int i, int j, List<String> second, int from, int to) {
    return first.subList(i + 1, j).stream()
        .anyMatch(word -> second.subList(from + 1, to).contains(word));
  }

  /** "The buyer pays the seller" and "the buyer is paid by the seller". */
  private static boolean passive(List<Content> one, List<Content> other) {
    var agents =
        one.stream().filter(word -> word.ties().contains("by")).map(Content::stem).toList();
    var order = List.copyOf(stems(other));
    for (var agent : agents) {
      var place = order.indexOf(agent);
      var isActive =
          other.stream().anyMatch(word -> word.stem().equals(agent) && !word.ties().contains("by"));
      var subject = one.getFirst().stem();
      if (isActive && !subject.equals(agent) && order.indexOf(subject) == 0 && place > 0) {
        return true;
      }
    }
    return false;
  }

  /** The stems that both have and no preposition ties, in order. */
  private static List<String> free(List<Content> content, List<Content> other) {
    var shared = stems(other);
    return content.stream()
        .filter(word -> shared.contains(word.stem()))
        .filter(word -> word.ties().stream().noneMatch(Roles::moves))
        .map(Content::stem)
        .distinct()
        .toList();
  }

  /** Whether a preposition lets its noun stand anywhere; "to" marks who receives. */
  private static boolean moves(String tie) {
    return !tie.equals("to") && Content.PREPOSITIONS.contains(tie);
  }

  private static Set<String> stems(List<Content> content) {
    var stems = new LinkedHashSet<String>();
    content.forEach(word -> stems.add(word.stem()));
    return stems;
  }
}
