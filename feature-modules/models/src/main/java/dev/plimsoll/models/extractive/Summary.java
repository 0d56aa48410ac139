package dev.plimsoll.models.extractive;

import dev.plimsoll.models.extractive.Sentence.Form;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Shortens a text to its central sentences: those that are close to the topic of the whole, but not
 * to one that was chosen before.
 */
final class Summary {
  static final String NOTHING_TO_SHORTEN =
      "I found no sentences to shorten. Paste a text of a few paragraphs.";

  private static final int SENTENCES_READ = 300;
  private static final int SHORT = 3;
  private static final int SHARE = 5;
  private static final int MOST = 6;
  private static final double WEIGHT_OF_REPETITION = 0.4;

  private final VectorCache vectorCache;

  Summary(VectorCache vectorCache) {
    this.vectorCache = vectorCache;
  }

  /** The summary of a text; if it is very long, of its first {@value #SENTENCES_READ} sentences. */
  ExtractedAnswer of(String text) {
    var sentences =
        Sentences.of(text).stream()
            .filter(sentence -> sentence.form() != Form.CODE)
            .limit(SENTENCES_READ)
            .toList();
    if (sentences.isEmpty()) {
      return ExtractedAnswer.abstained(NOTHING_TO_SHORTEN);
    }
    if (sentences.size() <= SHORT) {
      return ExtractedAnswer.of(text.strip());
    }
    return ExtractedAnswer.of(Sentences.joined(central(sentences)));
  }

  private List<Sentence> central(List<Sentence> sentences) {
    var vectors = sentences.stream().map(sentence -> vectorCache.once(sentence.text())).toList();
    var centre = VectorCache.mean(vectors);
    var wanted = Math.clamp(Math.round((double) sentences.size() / SHARE), 1, MOST);
    var chosen = new TreeSet<Integer>();
    while (chosen.size() < wanted) {
      chosen.add(next(vectors, centre, chosen));
    }
    return chosen.stream().map(sentences::get).toList();
  }

  private static int next(List<float[]> vectors, float[] centre, Set<Integer> chosen) {
    ToDoubleFunction<Integer> worth =
        i -> {
          var central = VectorCache.closeness(vectors.get(i), centre);
          return central - WEIGHT_OF_REPETITION * repetition(vectors.get(i), chosen, vectors);
        };
    return IntStream.range(0, vectors.size())
        .boxed()
        .filter(i -> !chosen.contains(i))
        .max(Comparator.comparingDouble(worth))
        .orElseThrow();
  }

  /** How close a sentence is to the closest of those that were chosen before. */
  private static double repetition(float[] vector, Set<Integer> chosen, List<float[]> vectors) {
    return chosen.stream()
        .mapToDouble(other -> VectorCache.closeness(vector, vectors.get(other)))
        .max()
        .orElse(0);
  }
}
