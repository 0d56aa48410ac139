package dev.plimsoll.models.api;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Corrects typing errors in a question to the nearest words of the documents that it is asked of,
 * or else to common words of English. A word that either knows is left alone, and so are names of
 * settings, paths and acronyms.
 */
public final class Spelling {
  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final Pattern TYPED =
      Pattern.compile("(?<![\\p{L}\\p{N}_./@:$])\\p{L}{3,}(?![\\p{L}\\p{N}_/@]|[.:'’]\\p{L})");

  /** In shorter words, one letter more or less often makes another word. */
  private static final int LONG_ENOUGH_FOR_AN_ERROR = 5;

  private static final int LONG_ENOUGH_FOR_TWO = 8;

  /** The rarity of function words such as "which" and "about". */
  private static final double FUNCTION_WORD = 0.45;

  private final Vocabulary vocabulary;

  /** How often each word is in the documents. */
  private final Map<String, Integer> counts = new HashMap<>();

  /** The spelling of documents, given as their texts. */
  public Spelling(Vocabulary vocabulary, Collection<String> documents) {
    this.vocabulary = vocabulary;
    for (var text : documents) {
      WORD.matcher(text.toLowerCase(Locale.ROOT))
          .results()
          .forEach(word -> counts.merge(word.group(), 1, Integer::sum));
    }
  }

  /** The question with its typing errors corrected. */
  public String corrected(String question) {
    return TYPED.matcher(question).replaceAll(this::corrected);
  }

  private String corrected(MatchResult typed) {
    var word = typed.group().toLowerCase(Locale.ROOT);
    if (isAcronym(typed.group()) || counts.containsKey(word) || vocabulary.knows(word)) {
      return typed.group();
    }
    return nearest(word, counts.keySet().stream())
        .or(() -> nearest(word, vocabulary.commonWords().stream()))
        .orElse(typed.group());
  }

  private static boolean isAcronym(String typed) {
    return typed.equals(typed.toUpperCase(Locale.ROOT));
  }

  private Optional<String> nearest(String word, Stream<String> candidates) {
    return candidates
        .filter(candidate -> mayBeMeant(word, candidate))
        .min(
            Comparator.<String>comparingInt(candidate -> EditDistance.of(word, candidate))
                .thenComparingInt(candidate -> candidate.charAt(0) == word.charAt(0) ? 0 : 1)
                .thenComparingInt(candidate -> -counts.getOrDefault(candidate, 0))
                .thenComparingDouble(vocabulary::rarity));
  }

  private boolean mayBeMeant(String word, String candidate) {
    var allowed = word.length() < LONG_ENOUGH_FOR_TWO ? 1 : 2;
    if (Math.abs(word.length() - candidate.length()) > allowed || candidate.length() < 3) {
      return false;
    }
    if (EditDistance.of(word, candidate) > allowed) {
      return false;
    }
    return word.length() >= LONG_ENOUGH_FOR_AN_ERROR
        || EditDistance.isSwap(word, candidate)
        || vocabulary.rarity(candidate) < FUNCTION_WORD;
  }
}
