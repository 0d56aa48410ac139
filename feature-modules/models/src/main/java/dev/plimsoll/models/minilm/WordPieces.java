package dev.plimsoll.models.minilm;

import dev.plimsoll.platform.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The tokens that MiniLM reads: words, or pieces of words that are not in its vocabulary. Each word
 * is split greedily, the longest known piece first; a word that cannot be split is one unknown
 * token (the WordPiece rules of bert-base-uncased).
 */
public final class WordPieces {
  static final int UNKNOWN = 100;
  static final int START = 101;
  static final int END = 102;
  private static final int LONGEST_WORD = 100;
  private static final String VOCABULARY = "/all-minilm-l6-v2-q-tokenizer.json";

  private final Map<String, Integer> vocabulary;

  /** The tokenizer with the vocabulary of the weights. */
  public WordPieces() {
    this(vocabulary());
  }

  WordPieces(Map<String, Integer> vocabulary) {
    this.vocabulary = vocabulary;
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
