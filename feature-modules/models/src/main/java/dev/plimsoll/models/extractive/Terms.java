package dev.plimsoll.models.extractive;

import dev.plimsoll.models.api.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of a text that carry meaning, reduced to their stems.
 *
 * @param words a word of the text for each stem
 */
record Terms(Map<String, String> words) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  /** Words that are also written as one: "built-in", "e-mail". */
  private static final Pattern JOINED = Pattern.compile("(\\p{L}+)-(\\p{L}+)");

  private static final Set<String> EMPTY_WORDS =
      Set.of(
          ("a about all also am an and any are as at be because been both but by can could d did"
                  + " didn do does doesn doing don each few for from get got had has have having he"
                  + " her him his how i if in into is isn it its just let ll m may me might mine more"
                  + " most must my need no not of on only or other our ours out own please re s same"
                  + " shall she should so some such t tell than that the their theirs them then there"
                  + " these they this those to too us use used uses using ve very want was we were"
                  + " what when where which while who whom whose why will with won would you your"
                  + " yours plimsoll")
              .split(" "));
  private static final List<String> ENDINGS =
      List.of(
          "ations", "ation", "ingly", "edly", "ings", "ing", "ers", "ied", "ies", "ed", "er", "es",
          "ly", "s", "e");
  private static final int SHORTEST_STEM = 3;
  private static final double LEAST_WEIGHT = 0.05;

  static Terms of(String text) {
    var words = new LinkedHashMap<String, String>();
    var lower = text.toLowerCase(Locale.ROOT).replace("%", " percent ");
    var word = WORD.matcher(lower + " " + joined(lower));
    while (word.find()) {
      if (!EMPTY_WORDS.contains(word.group())) {
        words.putIfAbsent(stem(word.group()), word.group());
      }
    }
    return new Terms(words);
  }

  private static String joined(String text) {
    return JOINED
        .matcher(text)
        .results()
        .map(pair -> pair.group(1) + pair.group(2))
        .collect(Collectors.joining(" "));
  }

  Set<String> stems() {
    return words.keySet();
  }

  /** These terms except those that are among the others. */
  Terms without(Terms others) {
    var left = new LinkedHashMap<>(words);
    left.keySet().removeAll(others.stems());
    return new Terms(left);
  }

  /** How rare the rarest of these terms is; 0 if there are none. */
  double rarest(Vocabulary vocabulary) {
    return words.values().stream().mapToDouble(vocabulary::rarity).max().orElse(0);
  }

  /** The share of these terms that are among the others, rare ones counting more; 0 if none is. */
  double shareIn(Terms others, Vocabulary vocabulary) {
    return share((stem, _) -> others.stems().contains(stem) ? 1 : 0, vocabulary);
  }

  /**
   * The mean over these terms of how far each stem and its word are found, rare ones counting more.
   */
  double share(ToDoubleBiFunction<String, String> found, Vocabulary vocabulary) {
    var sum = 0.0;
    var weights = 0.0;
    for (var term : words.entrySet()) {
      var weight = Math.max(LEAST_WEIGHT, vocabulary.rarity(term.getValue()));
      sum += weight * found.applyAsDouble(term.getKey(), term.getValue());
      weights += weight;
    }
    return weights == 0 ? 0 : sum / weights;
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
