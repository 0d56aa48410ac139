package dev.plimsoll.models.extractive;

import dev.plimsoll.models.extractive.Sentence.Form;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Arranges quotes for reading: the passage of the best quote first, and each passage from its best
 * quote on, the others following in reading order, every sentence with its citation and with the
 * context that it needs. A numbered list is quoted whole.
 */
final class Quotation {
  private static final int MOST_ANNOUNCED = 12;

  /** A passage usually begins with what matters, and reads better from there. */
  private static final double NEARLY_AS_GOOD = 0.2;

  /** The sentences of each passage, starting with that of citation {@code [1]}. */
  private final List<List<Sentence>> passages;

  Quotation(List<List<Sentence>> passages) {
    this.passages = passages;
  }

  /** The text of quotes that are given best first. */
  String of(List<Quote> best) {
    return best.stream()
        .map(Quote::passage)
        .distinct()
        .map(passage -> paragraph(passage, best))
        .collect(Collectors.joining("\n\n"));
  }

  private String paragraph(int passage, List<Quote> best) {
    var sentences = passages.get(passage - 1);
    var quotes = best.stream().filter(quote -> quote.passage() == passage).toList();
    var places = new TreeSet<Integer>();
    quotes.forEach(quote -> addWithContext(quote.place(), sentences, places));
    return Sentences.joined(
        startingWith(lead(quotes), places, sentences).stream()
            .map(place -> sentences.get(place).citing(passage))
            .toList());
  }

  /** The place to begin at: the best, or an earlier one that is nearly as good. */
  private static int lead(List<Quote> quotes) {
    var least = quotes.getFirst().score() - NEARLY_AS_GOOD;
    return quotes.stream()
        .filter(quote -> quote.score() >= least)
        .mapToInt(Quote::place)
        .min()
        .orElseThrow();
  }

  private static void addWithContext(
      int place, List<Sentence> sentences, Collection<Integer> places) {
    places.add(place);
    if (announces(place, sentences)) {
      addAnnounced(place, sentences, places);
    }
    if (sentences.get(place).leans() && place > 0) {
      var before = placeLeantOn(place, sentences);
      places.add(before);
      if (sentences.get(place).isStep()) {
        addAnnounced(before, sentences, places);
      }
    }
  }

  private static boolean announces(int place, List<Sentence> sentences) {
    var next = place + 1;
    return sentences.get(place).announces()
        || (sentences.get(place).form() == Form.PROSE
            && next < sentences.size()
            && sentences.get(next).isStep());
  }

  private static void addAnnounced(
      int place, List<Sentence> sentences, Collection<Integer> places) {
    var end = Math.min(sentences.size(), place + 1 + MOST_ANNOUNCED);
    var next = place + 1;
    while (next < end && sentences.get(next).form() != Form.PROSE) {
      places.add(next);
      next++;
    }
  }

  /** The sentence that introduces the list or the code; for prose, the sentence before. */
  private static int placeLeantOn(int place, List<Sentence> sentences) {
    var before = place - 1;
    while (before > 0 && sentences.get(before).form() != Form.PROSE) {
      before--;
    }
    return before;
  }

  /** The places with those moved to the front that belong to the lead. */
  private static List<Integer> startingWith(
      int lead, Collection<Integer> places, List<Sentence> sentences) {
    var first = new ArrayList<Integer>();
    var others = new ArrayList<Integer>();
    var run = new ArrayList<Integer>();
    for (var place : places) {
      if (!run.isEmpty() && !sentences.get(place).leans()) {
        (run.contains(lead) ? first : others).addAll(run);
        run.clear();
      }
      run.add(place);
    }
    (run.contains(lead) ? first : others).addAll(run);
    first.addAll(others);
    return first;
  }
}
