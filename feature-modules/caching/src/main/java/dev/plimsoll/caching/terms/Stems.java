package dev.plimsoll.caching.terms;

import org.tartarus.snowball.ext.EnglishStemmer;

/** Stems of English words, which the forms of a word share, by the Snowball stemmer. */
final class Stems {
  private Stems() {}

  static String of(String word) {
    // A stemmer is for one thread, and costs next to nothing.
    var stemmer = new EnglishStemmer();
    stemmer.setCurrent(word);
    stemmer.stem();
    return stemmer.getCurrent();
  }
}
