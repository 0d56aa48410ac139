package dev.plimsoll.models.extractive;

import java.util.Arrays;
import java.util.List;

/**
 * A multinomial logistic regression over unit vectors: how likely each class is for a vector. It is
 * fitted by L-BFGS with weights kept small (L2). The same examples always give the same weights.
 */
final class LogisticRegression {
  /** How much an example counts against small weights: as in scikit-learn, where 1 is usual. */
  private static final double TRUST = 10;

  private final int classes;

  /** By dimension and then by class; those of the last dimension are added to each score. */
  private final double[] weights;

  private LogisticRegression(int classes, double[] weights) {
    this.classes = classes;
    this.weights = weights;
  }

  /**
   * Learns from vectors of one length and the number of the class of each.
   *
   * @param classes how many classes there are
   */
  static LogisticRegression fit(List<float[]> vectors, int[] labels, int classes) {
    var start = new double[(vectors.getFirst().length + 1) * classes];
    return new LogisticRegression(
        classes,
        Lbfgs.minimum(start, (weights, slope) -> loss(weights, slope, vectors, labels, classes)));
  }

  /** The probability of each class. */
  double[] probabilities(float[] vector) {
    return softmax(scores(weights, vector, classes));
  }

  private static double[] scores(double[] weights, float[] vector, int classes) {
    var scores = Arrays.copyOfRange(weights, vector.length * classes, weights.length);
    for (var i = 0; i < vector.length; i++) {
      var x = vector[i];
      var from = i * classes;
      for (var k = 0; k < classes; k++) {
        scores[k] += x * weights[from + k];
      }
    }
    return scores;
  }

  private static double[] softmax(double[] scores) {
    var most = Arrays.stream(scores).max().orElse(0);
    var sum = 0.0;
    for (var k = 0; k < scores.length; k++) {
      scores[k] = Math.exp(scores[k] - most);
      sum += scores[k];
    }
    for (var k = 0; k < scores.length; k++) {
      scores[k] /= sum;
    }
    return scores;
  }

  /** How badly the weights fit, with the slope of that. */
  private static double loss(
      double[] weights, double[] slope, List<float[]> vectors, int[] labels, int classes) {
    var loss = 0.0;
    var free = vectors.getFirst().length * classes;
    for (var i = 0; i < free; i++) {
      loss += weights[i] * weights[i] / 2;
      slope[i] = weights[i];
    }
    for (var i = 0; i < labels.length; i++) {
      var vector = vectors.get(i);
      var errors = softmax(scores(weights, vector, classes));
      loss -= TRUST * Math.log(Math.max(errors[labels[i]], Double.MIN_NORMAL));
      errors[labels[i]] -= 1;
      for (var k = 0; k < classes; k++) {
        errors[k] *= TRUST;
        slope[free + k] += errors[k];
      }
      for (var d = 0; d < vector.length; d++) {
        var x = vector[d];
        var from = d * classes;
        for (var k = 0; k < classes; k++) {
          slope[from + k] += x * errors[k];
        }
      }
    }
    return loss;
  }
}
