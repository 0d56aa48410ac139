package dev.plimsoll.models.extractive;

import dev.plimsoll.models.extractive.Sentence.Form;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Arranges quotes for reading: the passage of the best quote first, each passage in reading order,
 * every sentence with its citation and with the context that it needs.
 */
final class Quotation {
  private static final int MOST_ANNOUNCED = 8;

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
    var places = new TreeSet<Integer>();
    best.stream()
        .filter(quote -> quote.passage() == passage)
        .forEach(quote -> addWithContext(quote.place(), sentences, places));
    return Sentences.joined(
        places.stream().map(place -> sentences.get(place).citing(passage)).toList());
  }

  private static void addWithContext(
      int place, List<Sentence> sentences, Collection<Integer> places) {
    places.add(place);
    if (sentences.get(place).announces()) {
      addAnnounced(place, sentences, places);
    }
    if (sentences.get(place).leans() && place > 0) {
      places.add(placeLeantOn(place, sentences));
    }
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
}
