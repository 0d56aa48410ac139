package dev.plimsoll.caching;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Pairs of English words that turn a sentence into its opposite when one replaces the other. */
final class Antonyms {
  private static final Set<String> PAIRS =
      Arrays.stream(
              """
              include exclude, enable disable, allow deny, allow forbid, before after, more less,
              more fewer, increase decrease, increase reduce, on off, open close, start stop,
              start end, begin end, first last, add remove, add delete, create delete, buy sell,
              send receive, import export, upload download, accept reject, accept refuse,
              accept decline, approve reject, approve refuse, above below, over under, up down,
              in out, input output, inside outside, internal external, always never, all none,
              best worst, better worse, big small, large small, high low, higher lower,
              highest lowest, long short,
              early late, earlier later, earliest latest, old new, older newer, oldest newest,
              fast slow, hot cold, left right, right wrong, true false, yes no, win lose,
              pass fail, success failure, safe dangerous, legal illegal, public private, light dark,
              min max, minimum maximum, least most, push pull, read write, lend borrow, front back,
              forward backward, horizontal vertical, male female, love hate, cheap expensive,
              cheapest priciest, arrive depart, arrival departure, upgrade downgrade, attach detach,
              encrypt decrypt, encode decode, freeze thaw, with without, for against, ascend descend, raise lower,
              employer employee, parent child, client server, cause cure, can cannot, gain loss,
              profit loss, cancel renew, login logout, join leave, grant revoke
              """
                  .split(",|\\n"))
          .map(String::strip)
          .filter(pair -> !pair.isEmpty())
          .map(pair -> pair.split(" "))
          .map(pair -> key(stem(pair[0]), stem(pair[1])))
          .collect(Collectors.toSet());

  private static final List<String> PREFIXES =
      List.of(
          "un", "in", "im", "il", "ir", "dis", "de", "non", "non-", "mis", "re", "anti", "over",
          "under", "pre", "post");

  private static final int SHORTEST_STEM = 3;

  private Antonyms() {}

  /** Whether any word of one text is the opposite of any word of the other. */
  static boolean between(Set<String> some, Set<String> others) {
    return some.stream().anyMatch(one -> others.stream().anyMatch(other -> are(one, other)));
  }

  static boolean are(String one, String other) {
    return PAIRS.contains(key(stem(one), stem(other))) || turns(one, other) || turns(other, one);
  }

  /**
   * Whether one word is the other with a negating prefix, such as {@code unlock} and {@code lock}.
   */
  private static boolean turns(String word, String other) {
    return word.length() >= SHORTEST_STEM
        && other.endsWith(word)
        && PREFIXES.contains(other.substring(0, other.length() - word.length()));
  }

  private static String key(String one, String other) {
    return one.compareTo(other) < 0 ? one + " " + other : other + " " + one;
  }

  /** The word without its most common endings, which is enough to find it in the pairs. */
  private static String stem(String word) {
    for (var ending : List.of("ing", "ed", "es", "s", "e")) {
      if (word.endsWith(ending) && word.length() >= SHORTEST_STEM + ending.length()) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }
}
