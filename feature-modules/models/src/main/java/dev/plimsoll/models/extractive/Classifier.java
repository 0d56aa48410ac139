package dev.plimsoll.models.extractive;

import dev.plimsoll.models.api.LabelledExample;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Labels texts as examples are labelled: by a logistic regression, and by the examples that are
 * nearest, which know more where there are few.
 */
final class Classifier {
  private static final int NEIGHBOURS = 5;

  /** How much the nearest examples count beside the regression. */
  private static final double BY_NEIGHBOURS = 0.3;

  private static final double LEAST_VOTE = 0.01;

  private final List<String> labels;
  private final int[] labelled;
  private final Map<String, Integer> numbers;
  private final Nearest nearest;
  private final LogisticRegression regression;

  private Classifier(List<LabelledExample> examples, List<float[]> vectors) {
    labels = examples.stream().map(LabelledExample::label).distinct().sorted().toList();
    var byLabel = new HashMap<String, Integer>();
    labels.forEach(label -> byLabel.put(label, byLabel.size()));
    labelled = new int[examples.size()];
    numbers = new HashMap<>();
    for (var i = 0; i < labelled.length; i++) {
      labelled[i] = Objects.requireNonNull(byLabel.get(examples.get(i).label()));
      numbers.put(examples.get(i).text(), i);
    }
    nearest = new Nearest(vectors);
    regression = LogisticRegression.fit(vectors, labelled, labels.size());
  }

  /** Learns at least one example. */
  static Classifier of(List<LabelledExample> examples, Function<String, float[]> embedding) {
    return new Classifier(
        examples, examples.stream().map(example -> embedding.apply(example.text())).toList());
  }

  /** The vector of an example; null if it is none. */
  float @Nullable [] vector(String text) {
    var number = numbers.get(text);
    return number == null ? null : nearest.vector(number);
  }

  /** The likeliest of the allowed labels, of which there is at least one. */
  Label label(float[] meaning, Predicate<String> allowed) {
    var isOpen = new boolean[labels.size()];
    for (var k = 0; k < isOpen.length; k++) {
      isOpen[k] = allowed.test(labels.get(k));
    }
    var closeness = nearest.closeness(meaning);
    var neighbours = Nearest.greatest(closeness, NEIGHBOURS, i -> isOpen[labelled[i]]);
    var likely = shares(regression.probabilities(meaning), isOpen);
    var votes = shares(votes(closeness, neighbours), isOpen);
    var best = -1;
    for (var k = 0; k < likely.length; k++) {
      likely[k] = (1 - BY_NEIGHBOURS) * likely[k] + BY_NEIGHBOURS * votes[k];
      best = isOpen[k] && (best < 0 || likely[k] > likely[best]) ? k : best;
    }
    var closest = closeness[Nearest.greatest(closeness, 1, _ -> true)[0]];
    return new Label(labels.get(best), confidence(likely[best], closest));
  }

  /** Votes of the nearest examples for each label; a nearer one counts much more. */
  private double[] votes(float[] closeness, int[] neighbours) {
    var votes = new double[labels.size()];
    for (var i : neighbours) {
      votes[labelled[i]] += Math.pow(Math.max(closeness[i], LEAST_VOTE), 2);
    }
    return votes;
  }

  /** The part of each open label in all of them. */
  private static double[] shares(double[] values, boolean[] isOpen) {
    var sum = 0.0;
    for (var k = 0; k < values.length; k++) {
      values[k] = isOpen[k] ? values[k] : 0;
      sum += values[k];
    }
    for (var k = 0; k < values.length; k++) {
      values[k] /= Math.max(sum, Double.MIN_NORMAL);
    }
    return values;
  }

  /**
   * High only where the label is likely and an example is near: a regression is also sure of texts
   * that are like nothing it has seen.
   */
  private static BigDecimal confidence(double likely, double closeness) {
    var confidence = Math.sqrt(Math.sqrt(likely) * Math.clamp(closeness, 0, 1));
    return BigDecimal.valueOf(confidence).setScale(2, RoundingMode.HALF_EVEN);
  }

  /** A label and its confidence, from 0 to 1. */
  record Label(String label, BigDecimal confidence) {}
}
