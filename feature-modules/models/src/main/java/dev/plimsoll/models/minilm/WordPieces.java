package dev.plimsoll.models.minilm;

import dev.plimsoll.models.api.Vocabulary;
import dev.plimsoll.platform.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The tokens that MiniLM reads: words, or pieces of words that are not in its vocabulary. Each word
 * is split greedily, the longest known piece first; a word that cannot be split is one unknown
 * token (the WordPiece rules of bert-base-uncased).
 */
public final class WordPieces implements Vocabulary {
  static final int UNKNOWN = 100;
  static final int START = 101;
  static final int END = 102;
  private static final int LONGEST_WORD = 100;
  private static final String VOCABULARY = "/all-minilm-l6-v2-q-tokenizer.json";

  /** The number of "the"; the pieces before it are signs and letters, those after it ever rarer. */
  private static final int MOST_COMMON_WORD = 1996;

  private static final double RARITY_OF_COMMON_WORDS = 0.8;
  private static final Pattern ENGLISH_WORD = Pattern.compile("[a-z]{3,}");

  private final Map<String, Integer> vocabulary;

  /** Found when they are needed first. */
  private volatile @Nullable List<String> commonWords;

  /** The tokenizer with the vocabulary of the weights. */
  public WordPieces() {
    this(vocabulary());
  }

  WordPieces(Map<String, Integer> vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The pieces are numbered by how common they are, and by Zipf's law its logarithm counts. */
  @Override
  public double rarity(String word) {
    var id = vocabulary.get(word);
    if (id == null) {
      return 1;
    }
    var range = Math.log(Math.max(2, vocabulary.size() - MOST_COMMON_WORD));
    return Math.clamp(Math.log(Math.max(1, id - MOST_COMMON_WORD)) / range, 0, 0.99);
  }

  @Override
  public List<String> commonWords() {
    var known = commonWords;
    if (known == null) {
      known = findCommonWords();
      commonWords = known;
    }
    return known;
  }

  private List<String> findCommonWords() {
    return vocabulary.keySet().stream()
        .filter(piece -> ENGLISH_WORD.matcher(piece).matches())
        .filter(word -> rarity(word) < RARITY_OF_COMMON_WORDS)
        .sorted(Comparator.comparing(vocabulary::get))
        .toList();
  }

  /** The number of tokens of a text. */
  public int count(String text) {
    return ids(text).length;
  }

  /** The tokens of a text by their numbers in the vocabulary. */
  int[] ids(String text) {
    return BasicTokens.of(text).stream().flatMapToInt(this::pieces).toArray();
  }

  private IntStream pieces(String word) {
    if (word.length() > LONGEST_WORD) {
      return IntStream.of(UNKNOWN);
    }
    var ids = IntStream.builder();
    var from = 0;
    while (from < word.length()) {
      var to = endOfLongestPiece(word, from);
      if (to == from) {
        return IntStream.of(UNKNOWN);
      }
      ids.add(id(word, from, to));
      from = to;
    }
    return ids.build();
  }

  private int endOfLongestPiece(String word, int from) {
    var to = word.length();
    while (to > from && id(word, from, to) == UNKNOWN) {
      to--;
    }
    return to;
  }

  private int id(String word, int from, int to) {
    var piece = word.substring(from, to);
    return vocabulary.getOrDefault(from == 0 ? piece : "##" + piece, UNKNOWN);
  }

  private static Map<String, Integer> vocabulary() {
    try (var file = WordPieces.class.getResourceAsStream(VOCABULARY)) {
      var tokenizer = Json.mapper().readTree(Objects.requireNonNull(file, VOCABULARY));
      var vocabulary = new HashMap<String, Integer>();
      for (var entry : tokenizer.at("/model/vocab").properties()) {
        vocabulary.put(entry.getKey(), entry.getValue().intValue());
      }
      return vocabulary;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
