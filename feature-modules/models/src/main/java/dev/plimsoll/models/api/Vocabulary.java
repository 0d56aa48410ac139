package dev.plimsoll.models.api;

import java.util.List;

/** The words of English, by how common they are. */
public interface Vocabulary {
  /**
   * How rare a word in lower case is, from 0 for the most common to 1 for one that is not in the
   * vocabulary: a rare word, a name, a misspelt word.
   */
  double rarity(String word);

  /** The words that many people use, the most common first. */
  List<String> commonWords();

  default boolean knows(String word) {
    return rarity(word) < 1;
  }
}
