package dev.plimsoll.caching.terms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * English words that exclude each other: opposites, members of one kind, degrees. They are in the
 * file {@code contrasts.txt}.
 */
final class Contrasts {
  private static final Pattern MEMBERS = Pattern.compile("\\|");

  /** A member of a kind. */
  private record Member(int kind, int number) {}

  private static final Map<String, List<Member>> MEMBERSHIPS = memberships();

  private static final List<String> PREFIXES =
      List.of(
          "un", "in", "im", "il", "ir", "dis", "de", "non", "non-", "mis", "re", "anti", "over",
          "under", "pre", "post");

  private static final int SHORTEST_WORD = 3;

  private Contrasts() {}

  /** Whether each text has a word that excludes one of the other and that the other has not. */
  static boolean between(Set<String> stems, Set<String> others) {
    var some = members(stems);
    var more = members(others);
    for (var kind : some.entrySet()) {
      var other = more.get(kind.getKey());
      if (other != null && eachHasItsOwn(kind.getValue(), other)) {
        return true;
      }
    }
    return prefixed(stems, others) || prefixed(others, stems);
  }

  private static boolean eachHasItsOwn(BitSet one, BitSet other) {
    var shared = (BitSet) one.clone();
    shared.and(other);
    return shared.cardinality() < one.cardinality() && shared.cardinality() < other.cardinality();
  }

  /**
   * Whether a word of one text, with a negating prefix, is in the other without it, such as {@code
   * unlock} and {@code lock}.
   */
  private static boolean prefixed(Set<String> stems, Set<String> others) {
    for (var stem : stems) {
      for (var prefix : PREFIXES) {
        var word = stem.startsWith(prefix) ? stem.substring(prefix.length()) : "";
        if (word.length() >= SHORTEST_WORD
            && others.contains(word)
            && !stems.contains(word)
            && !others.contains(stem)) {
          return true;
        }
      }
    }
    return false;
  }

  private static Map<Integer, BitSet> members(Set<String> stems) {
    var found = new HashMap<Integer, BitSet>();
    for (var stem : stems) {
      for (var member : MEMBERSHIPS.getOrDefault(stem, List.of())) {
        found.computeIfAbsent(member.kind(), _ -> new BitSet()).set(member.number());
      }
    }
    return found;
  }

  private static Map<String, List<Member>> memberships() {
    var memberships = new HashMap<String, List<Member>>();
    var kinds = Lexicon.lines("contrasts.txt");
    for (var kind = 0; kind < kinds.size(); kind++) {
      var members = Arrays.asList(MEMBERS.split(kinds.get(kind)));
      for (var number = 0; number < members.size(); number++) {
        for (var stem : Lexicon.stems(members.get(number))) {
          memberships.computeIfAbsent(stem, _ -> new ArrayList<>()).add(new Member(kind, number));
        }
      }
    }
    return memberships;
  }
}
