package dev.plimsoll.caching.terms;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells from the words that only one of two texts has whether they can mean the same. */
final class Rewording {
  private static final double LEAST_SHARED = 0.55;

  /** Words that often come in addition without making the question another one. */
  private static final Set<String> HARMLESS =
      Lexicon.stems(
          """
          based city find forget forgot forgotten happen located look meet new number possibility
          price cost reason see use used using
          """);

  private Rewording() {}

  /**
   * Whether the texts are about different things. A single changed or added word is more often
   * another question than another wording: "cancel my order" and "track my order". In a statement
   * that holds for nouns alone, and two words may be added.
   */
  static boolean changes(List<Content> one, List<Content> other, boolean isRequest) {
    var extra = extra(one, other);
    var missing = extra(other, one);
    var fewest = Math.min(extra.size(), missing.size());
    var most = Math.max(extra.size(), missing.size());
    if (isRequest && fewest < 2) {
      return most > 0;
    }
    if (fewest == 0) {
      return Stream.concat(extra.stream(), missing.stream()).filter(Content::qualifies).count() > 1;
    }
    if (most == 1) {
      return extra.getFirst().isNamed() && missing.getFirst().isNamed();
    }
    return sharesLittle(one, extra) || sharesLittle(other, missing);
  }

  private static boolean sharesLittle(List<Content> all, List<Content> extra) {
    var stems = all.stream().map(Content::stem).distinct().count();
    return stems - extra.size() < LEAST_SHARED * stems;
  }

  /** The words of a text that the other neither has nor says in another way. */
  private static List<Content> extra(List<Content> one, List<Content> other) {
    var others = other.stream().map(Content::stem).collect(Collectors.toSet());
    var meanings = Synonyms.meanings(others);
    var seen = new HashSet<String>();
    return one.stream()
        .filter(Content::isWord)
        .filter(word -> seen.add(word.stem()) && !HARMLESS.contains(word.stem()))
        .filter(word -> !others.contains(word.stem()))
        .filter(word -> Collections.disjoint(Synonyms.meanings(word.stem()), meanings))
        .toList();
  }
}
