package dev.plimsoll.models.extractive;

import dev.plimsoll.domain.Passage;
import dev.plimsoll.models.api.Vocabulary;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How well a passage matches a question.
 *
 * @param number of the passage in citations
 * @param vectors of its sentences
 * @param closeness of its sentences to the question
 * @param found the share of the question's terms that the passage contains
 */
record PassageMatch(
    int number,
    List<Sentence> sentences,
    Terms terms,
    List<float[]> vectors,
    List<Double> closeness,
    double found) {
  private static final double WEIGHT_OF_MEAN = 0.5;
  private static final double WEIGHT_OF_FOUND = 0.6;
  private static final double WEIGHT_OF_TERMS_IN_SENTENCE = 0.2;

  static PassageMatch of(
      int number, Passage passage, Query question, VectorCache vectorCache, Vocabulary vocabulary) {
    var sentences = Sentences.of(passage.text());
    var vectors =
        sentences.stream()
            .map(sentence -> vectorCache.of(passage.title() + ": " + sentence.text()))
            .toList();
    var closeness = vectors.stream().map(question::closenessTo).toList();
    var terms = Terms.of(passage.title() + "\n" + passage.text());
    var found = question.terms().shareIn(terms, vocabulary);
    return new PassageMatch(number, sentences, terms, vectors, closeness, found);
  }

  boolean isEmpty() {
    return sentences.isEmpty();
  }

  double closest() {
    return closeness.stream().mapToDouble(Double::doubleValue).max().orElse(0);
  }

  double meanCloseness() {
    return closeness.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }

  /** How well the passage as a whole answers, by its closest sentence above all. */
  double score() {
    return closest() + WEIGHT_OF_MEAN * meanCloseness() + WEIGHT_OF_FOUND * found;
  }

  /** Its sentences as quotes, the better the passage the better they are. */
  List<Quote> quotes(Query question, Vocabulary vocabulary) {
    return IntStream.range(0, sentences.size())
        .mapToObj(place -> {
          var shared = question.terms().shareIn(Terms.of(sentences.get(place).text()), vocabulary);
          var own = closeness.get(place) + WEIGHT_OF_TERMS_IN_SENTENCE * shared;
          return new Quote(number, place, own + score());
        })
        .toList();
  }

  /** How close in meaning its closest sentence is to a word; 1 if it contains the word. */
  double closenessTo(String stem, float[] meaning) {
    if (terms.stems().contains(stem)) {
      return 1;
    }
    var closest =
        vectors.stream().mapToDouble(vector -> VectorCache.closeness(meaning, vector)).max();
    return Math.max(0, closest.orElse(0));
  }
}
