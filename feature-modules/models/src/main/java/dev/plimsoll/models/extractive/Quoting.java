package dev.plimsoll.models.extractive;

import dev.plimsoll.domain.Passage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Answers a question by quoting the sentences of passages that match it best. */
final class Quoting {
  static final String NOTHING_FOUND =
      "I found nothing about this in the documents. Try other words, or ask about one thing at a"
          + " time.";

  /**
   * The least sum of the closest meaning and the share of the question's terms that the passages
   * contain. Measured on questions that the guide answers and others that it does not.
   */
  private static final double EVIDENCE_NEEDED = 0.87;

  private static final double WEIGHT_OF_FOUND_TERMS = 0.65;

  private static final double WEIGHT_OF_SHARED_TERMS = 0.3;
  private static final double WEIGHT_OF_RANK = 0.15;
  private static final int MOST_QUOTES = 4;
  private static final double MARGIN = 0.25;

  private final VectorCache vectorCache;

  Quoting(VectorCache vectorCache) {
    this.vectorCache = vectorCache;
  }

  ExtractedAnswer answer(String question, List<Passage> passages) {
    var sentences = passages.stream().map(passage -> Sentences.of(passage.text())).toList();
    var quotes = quotes(question, passages, sentences);
    if (evidence(question, passages, quotes) < EVIDENCE_NEEDED) {
      return ExtractedAnswer.abstained(NOTHING_FOUND);
    }
    var least = quotes.getFirst().score() - MARGIN;
    var best = quotes.stream().limit(MOST_QUOTES).filter(quote -> quote.score() >= least).toList();
    return ExtractedAnswer.of(new Quotation(sentences).of(best));
  }

  /** All sentences of the passages, best first. */
  private List<Quote> quotes(
      String question, List<Passage> passages, List<List<Sentence>> sentences) {
    var meaning = vectorCache.once(question);
    var terms = Terms.of(question);
    var quotes = new ArrayList<Quote>();
    for (var rank = 1; rank <= passages.size(); rank++) {
      var title = passages.get(rank - 1).title();
      var places = sentences.get(rank - 1);
      for (var place = 0; place < places.size(); place++) {
        var text = places.get(place).text();
        var closeness = VectorCache.closeness(meaning, vectorCache.of(title + ": " + text));
        var shared = terms.shareIn(Terms.of(text));
        var score = closeness + WEIGHT_OF_SHARED_TERMS * shared + WEIGHT_OF_RANK / rank;
        quotes.add(new Quote(rank, place, closeness, score));
      }
    }
    quotes.sort(Comparator.comparingDouble(Quote::score).reversed());
    return quotes;
  }

  private static double evidence(String question, List<Passage> passages, List<Quote> quotes) {
    var closest = quotes.stream().mapToDouble(Quote::closeness).max().orElse(0);
    var all =
        passages.stream()
            .map(passage -> passage.title() + "\n" + passage.text())
            .collect(Collectors.joining("\n"));
    return closest + WEIGHT_OF_FOUND_TERMS * Terms.of(question).shareIn(Terms.of(all));
  }
}
