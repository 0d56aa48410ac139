package dev.plimsoll.models.extractive;

import dev.plimsoll.domain.Passage;
import dev.plimsoll.models.api.Spelling;
import dev.plimsoll.models.api.Vocabulary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Answers a question by quoting passages: most from the passage that answers best, and little from
 * the next ones.
 */
final class Quoting {
  static final String NOTHING_FOUND =
      "I found nothing about this in the documents. Try other words, or ask about one thing at a"
          + " time.";

  private static final int MOST_QUOTES = 7;

  /** How many sentences are quoted at most of the best passage, of the second and so on. */
  private static final List<Integer> MOST_OF_PASSAGE = List.of(6, 2, 1);

  private static final double MARGIN = 0.6;

  private final VectorCache vectorCache;
  private final Vocabulary vocabulary;
  private final Abstention abstention;

  Quoting(VectorCache vectorCache, Vocabulary vocabulary, Abstention abstention) {
    this.vectorCache = vectorCache;
    this.vocabulary = vocabulary;
    this.abstention = abstention;
  }

  ExtractedAnswer answer(String typed, List<Passage> passages) {
    var question = question(typed, passages);
    var matches = matches(question, passages);
    if (matches.isEmpty() || abstention.abstains(evidence(question, matches))) {
      return ExtractedAnswer.abstained(NOTHING_FOUND);
    }
    var sentences = new ArrayList<>(Collections.nCopies(passages.size(), List.<Sentence>of()));
    matches.forEach(match -> sentences.set(match.number() - 1, match.sentences()));
    return ExtractedAnswer.of(new Quotation(sentences).of(best(question, matches)));
  }

  Query question(String typed, List<Passage> passages) {
    var texts = passages.stream().map(passage -> passage.title() + "\n" + passage.text()).toList();
    return new Query(new Spelling(vocabulary, texts).corrected(typed), vectorCache);
  }

  /** The passages with sentences, best first. */
  List<PassageMatch> matches(Query question, List<Passage> passages) {
    return IntStream.range(0, passages.size())
        .mapToObj(i -> PassageMatch.of(i + 1, passages.get(i), question, vectorCache, vocabulary))
        .filter(match -> !match.isEmpty())
        .sorted(Comparator.comparingDouble(PassageMatch::score).reversed())
        .toList();
  }

  Evidence evidence(Query question, List<PassageMatch> matches) {
    return Evidence.of(question, matches, vectorCache, vocabulary);
  }

  private List<Quote> best(Query question, List<PassageMatch> matches) {
    var mostOf = new HashMap<Integer, Integer>();
    for (var rank = 0; rank < Math.min(matches.size(), MOST_OF_PASSAGE.size()); rank++) {
      mostOf.put(matches.get(rank).number(), MOST_OF_PASSAGE.get(rank));
    }
    var ranking =
        matches.stream()
            .flatMap(match -> match.quotes(question, vocabulary).stream())
            .sorted(Comparator.comparingDouble(Quote::score).reversed())
            .toList();
    var least = ranking.getFirst().score() - MARGIN;
    var taken = new HashMap<Integer, Integer>();
    return ranking.stream()
        .takeWhile(quote -> quote.score() >= least)
        .filter(quote ->
            taken.merge(quote.passage(), 1, Integer::sum)
                <= mostOf.getOrDefault(quote.passage(), 0))
        .limit(MOST_QUOTES)
        .toList();
  }
}
