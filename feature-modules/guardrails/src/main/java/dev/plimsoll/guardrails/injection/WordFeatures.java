package dev.plimsoll.guardrails.injection;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The words of a window as numbers: which runs of one to three words and of three to five
 * characters it has, each hashed to one of {@value #COUNT} places.
 */
final class WordFeatures {
  static final int COUNT = 1 << 14;

  /** All of a window weigh as much as its vector. */
  private static final double WEIGHT = 4;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+|[<>{}\\[\\]#=]");

  private final BitSet places;

  private WordFeatures(BitSet places) {
    this.places = places;
  }

  static WordFeatures of(String window) {
    var places = new BitSet(COUNT);
    addWords(window, places);
    addCharacters(" " + window + " ", places);
    return new WordFeatures(places);
  }

  /** Which places are taken. */
  int[] places() {
    return places.stream().toArray();
  }

  /** What each place that is taken counts. */
  double value() {
    return WEIGHT / Math.sqrt(Math.max(1, places.cardinality()));
  }

  private static void addWords(String window, BitSet places) {
    var words = words(window);
    for (var from = 0; from < words.size(); from++) {
      var hash = 7;
      for (var to = from; to < Math.min(from + 3, words.size()); to++) {
        hash = 31 * hash + words.get(to).hashCode();
        places.set(place(hash));
      }
    }
  }

  private static List<String> words(String window) {
    var words = new ArrayList<String>();
    var matcher = WORD.matcher(window);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }

  private static void addCharacters(String window, BitSet places) {
    for (var from = 0; from < window.length(); from++) {
      var hash = 17;
      for (var to = from; to < Math.min(from + 5, window.length()); to++) {
        hash = 131 * hash + window.charAt(to);
        if (to - from >= 2) {
          places.set(place(hash));
        }
      }
    }
  }

  /** Spreads a hash evenly (the last steps of MurmurHash3). */
  private static int place(int hash) {
    var mixed = (hash ^ hash >>> 16) * 0x85ebca6b;
    mixed = (mixed ^ mixed >>> 13) * 0xc2b2ae35;
    return (mixed ^ mixed >>> 16) & COUNT - 1;
  }
}
