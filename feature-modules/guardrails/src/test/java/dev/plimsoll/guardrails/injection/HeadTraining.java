package dev.plimsoll.guardrails.injection;

import dev.plimsoll.guardrails.injection.LabelledTexts.Kind;
import dev.plimsoll.guardrails.injection.LabelledTexts.Labelled;
import dev.plimsoll.guardrails.injection.LogisticRegression.Row;
import dev.plimsoll.models.api.Embeddings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Trains heads, each without one technique of attack and a part of the harmless texts, and scores
 * what was left out.
 */
final class HeadTraining {
  /** How often a near miss may be suspected, and a question. */
  private static final double NEAR_MISSES = 0.04;

  private static final double QUESTIONS = 0.005;

  private static final Share NONE = new Share(0, 0);

  private final List<Labelled> texts;
  private final List<Windowed> windowed;
  private final int dimensions;
  private final List<String> techniques;

  /** The windows of a text as rows of features, those that the detector would judge by meaning. */
  private record Windowed(List<Row> rows) {}

  HeadTraining(List<Labelled> texts, Embeddings embeddings) {
    this.texts = texts;
    dimensions = embeddings.dimensions();
    windowed = texts.stream().map(text -> windowed(text, embeddings)).toList();
    techniques =
        texts.stream()
            .filter(text -> text.kind() == Kind.ATTACK && !text.own())
            .map(Labelled::group)
            .distinct()
            .sorted()
            .toList();
  }

  private Windowed windowed(Labelled text, Embeddings embeddings) {
    var isAttack = text.kind() == Kind.ATTACK;
    var weight = weight(text);
    return new Windowed(
        Windows.of(text.text()).stream()
            .map(window -> row(window, embeddings, isAttack, weight))
            .toList());
  }

  /** There are few near misses. */
  private static double weight(Labelled text) {
    if (text.kind() != Kind.NEAR_MISS) {
      return 1;
    }
    return text.own() ? 3 : 4;
  }

  private Row row(String window, Embeddings embeddings, boolean isAttack, double weight) {
    var words = WordFeatures.of(window);
    var vector = embeddings.embed(window);
    var taken = words.places();
    var places = new int[dimensions + taken.length];
    var values = new float[places.length];
    for (var i = 0; i < dimensions; i++) {
      places[i] = i;
      values[i] = (float) (vector[i] * InjectionHead.MEANING_WEIGHT);
    }
    for (var i = 0; i < taken.length; i++) {
      places[dimensions + i] = dimensions + taken[i];
      values[dimensions + i] = (float) words.value();
    }
    return new Row(places, values, isAttack, weight);
  }

  /** The head of all texts that are chosen by their index, without a threshold. */
  private double[] fit(IntPredicate chosen) {
    var rows = new ArrayList<Row>();
    for (var i = 0; i < texts.size(); i++) {
      if (chosen.test(i)) {
        // Most sentences of a long attack are harmless.
        rows.addAll(
            texts.get(i).kind() == Kind.ATTACK
                ? windowed.get(i).rows.subList(0, 1)
                : windowed.get(i).rows);
      }
    }
    return LogisticRegression.fit(rows, dimensions + WordFeatures.COUNT);
  }

  /** As the detector does it. */
  private double score(int text, double[] weights) {
    var rows = windowed.get(text).rows;
    var byWords =
        IntStream.range(0, rows.size())
            .boxed()
            .sorted((one, other) ->
                Double.compare(words(rows.get(other), weights), words(rows.get(one), weights)));
    return IntStream.concat(
            IntStream.of(0),
            byWords.limit(InjectionDetector.MOST_MEANINGS).mapToInt(Integer::intValue))
        .mapToDouble(i -> rows.get(i).dot(weights))
        .max()
        .orElseThrow();
  }

  private double words(Row row, double[] weights) {
    return row.dotFrom(dimensions, weights);
  }

  private int fold(Labelled text) {
    var technique = techniques.indexOf(text.group());
    return text.kind() == Kind.ATTACK
        ? technique
        : Math.floorMod(
            text.group().equals("near") ? text.text().hashCode() : text.group().hashCode(),
            techniques.size());
  }

  /** The score of every text by a head that has not seen its technique or source. */
  double[] heldOut() {
    var scores = new double[texts.size()];
    Arrays.fill(scores, Double.NaN);
    for (var fold = 0; fold < techniques.size(); fold++) {
      var left = fold;
      var weights = fit(i -> fold(texts.get(i)) != left);
      for (var i = 0; i < texts.size(); i++) {
        if (fold(texts.get(i)) == fold) {
          scores[i] = score(i, weights);
        }
      }
    }
    return scores;
  }

  /** The head of all texts; its threshold is that of the scores of heads that had not seen them. */
  InjectionHead head(double[] heldOut) {
    var weights = fit(_ -> true);
    return new InjectionHead(
        floats(weights, 0, dimensions),
        floats(weights, dimensions, weights.length - 1),
        (float) weights[weights.length - 1],
        (float) threshold(heldOut, _ -> true));
  }

  private static float[] floats(double[] weights, int from, int to) {
    var floats = new float[to - from];
    for (var i = from; i < to; i++) {
      floats[i - from] = (float) weights[i];
    }
    return floats;
  }

  private double threshold(double[] scores, Predicate<Labelled> chosen) {
    return Math.max(
        quantile(scores, chosen.and(HeadTraining::isNearMiss), NEAR_MISSES),
        quantile(scores, chosen.and(text -> text.kind() == Kind.QUESTION), QUESTIONS));
  }

  private static boolean isNearMiss(Labelled text) {
    return text.kind() == Kind.NEAR_MISS && !text.own();
  }

  /** The score that at most this share of the chosen texts reaches. */
  private double quantile(double[] scores, Predicate<Labelled> chosen, double share) {
    var sorted =
        IntStream.range(0, scores.length)
            .filter(i -> chosen.test(texts.get(i)))
            .mapToDouble(i -> scores[i])
            .sorted()
            .toArray();
    var over = (int) Math.floor(share * sorted.length);
    return Math.nextUp((float) sorted[sorted.length - 1 - over]);
  }

  /** How many of some texts are suspected. */
  record Share(int suspected, int of) {
    Share and(boolean another) {
      return new Share(suspected + (another ? 1 : 0), of + 1);
    }
  }

  /**
   * How many texts of each kind and technique are suspected, each with a threshold that was chosen
   * without it.
   */
  SortedMap<String, Share> shares(double[] scores) {
    var thresholds = new HashMap<Integer, Double>();
    var shares = new TreeMap<String, Share>();
    for (var i = 0; i < scores.length; i++) {
      var text = texts.get(i);
      var fold = fold(text);
      if (fold >= 0) {
        var threshold =
            thresholds.computeIfAbsent(
                fold, left -> threshold(scores, other -> fold(other) != left));
        var suspected = scores[i] >= threshold;
        groups(text)
            .forEach(
                group -> shares.merge(group, NONE.and(suspected), (all, _) -> all.and(suspected)));
      }
    }
    return shares;
  }

  private static List<String> groups(Labelled text) {
    var kind =
        text.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ') + (text.own() ? ", own" : "");
    return text.kind() == Kind.ATTACK && !text.own()
        ? List.of(kind, kind + ", " + text.group().replace('_', ' '))
        : List.of(kind);
  }
}
