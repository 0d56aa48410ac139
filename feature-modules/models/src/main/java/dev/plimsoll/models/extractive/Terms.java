package dev.plimsoll.models.extractive;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of a text that carry meaning, reduced to their stems. */
record Terms(Set<String> stems) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Set<String> EMPTY_WORDS =
      Set.of(
          ("a about all also am an and any are as at be because been both but by can could d did"
                  + " didn do does doesn doing don each few for from get got had has have having he"
                  + " her him his how i if in into is isn it its just let ll m may me might mine"
                  + " more most must my need no not of on only or other our ours out own please re"
                  + " s same shall she should so some such t tell than that the their theirs them"
                  + " then there these they this those to too us use ve very want was we were what"
                  + " when where which while who whom whose why will with won would you your yours")
              .split(" "));
  private static final List<String> ENDINGS =
      List.of(
          "ations", "ation", "ingly", "edly", "ings", "ing", "ers", "ied", "ies", "ed", "er", "es",
          "ly", "s", "e");
  private static final int SHORTEST_STEM = 3;

  static Terms of(String text) {
    var stems = new HashSet<String>();
    var word = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (word.find()) {
      if (!EMPTY_WORDS.contains(word.group())) {
        stems.add(stem(word.group()));
      }
    }
    return new Terms(stems);
  }

  /** The share of these terms that are among the others; 0 if there are none. */
  double shareIn(Terms others) {
    var found = stems.stream().filter(others.stems::contains).count();
    return stems.isEmpty() ? 0 : (double) found / stems.size();
  }

  private static String stem(String word) {
    for (var ending : ENDINGS) {
      if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_STEM) {
        var stem = word.substring(0, word.length() - ending.length());
        return ending.startsWith("ie") ? stem + "y" : single(stem);
      }
    }
    return word;
  }

  /** "Stopped" is "stop", but "called" is "call". */
  private static String single(String stem) {
    var last = stem.charAt(stem.length() - 1);
    var doubled = stem.length() > SHORTEST_STEM && stem.charAt(stem.length() - 2) == last;
    return doubled && last != 'l' && last != 's' ? stem.substring(0, stem.length() - 1) : stem;
  }
}
