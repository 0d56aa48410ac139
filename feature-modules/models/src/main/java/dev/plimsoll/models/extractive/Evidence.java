package dev.plimsoll.models.extractive;

import dev.plimsoll.models.api.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;

/** What speaks for and against that passages answer a question, as figures by their names. */
record Evidence(Map<String, Double> figures) {
  /** The evidence of matches that are given best first. */
  static Evidence of(
      Query question, List<PassageMatch> matches, VectorCache vectorCache, Vocabulary vocabulary) {
    var terms = question.terms();
    var best = matches.getFirst();
    ToDoubleBiFunction<String, String> inBest =
        (stem, word) -> best.closenessTo(stem, vectorCache.of(word));
    ToDoubleBiFunction<String, String> anywhere =
        (stem, word) -> max(matches, match -> match.closenessTo(stem, vectorCache.of(word)));
    var figures = new LinkedHashMap<String, Double>();
    figures.put("closest", max(matches, PassageMatch::closest));
    figures.put("lead", best.score() - average(matches, PassageMatch::score));
    figures.put("known", terms.share(anywhere, vocabulary));
    figures.put("knownInBest", terms.share(inBest, vocabulary));
    figures.put("rarestMissing", terms.without(best.terms()).rarest(vocabulary));
    figures.put("yesOrNo", question.isYesOrNo() ? 1.0 : 0.0);
    return new Evidence(figures);
  }

  private static double max(List<PassageMatch> matches, ToDoubleFunction<PassageMatch> figure) {
    return matches.stream().mapToDouble(figure).max().orElse(0);
  }

  private static double average(List<PassageMatch> matches, ToDoubleFunction<PassageMatch> figure) {
    return matches.stream().mapToDouble(figure).average().orElse(0);
  }
}
