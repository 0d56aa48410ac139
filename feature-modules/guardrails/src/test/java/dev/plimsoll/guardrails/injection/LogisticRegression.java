package dev.plimsoll.guardrails.injection;

import java.util.List;
import java.util.function.UnaryOperator;

/** Logistic regression with an L2 penalty, by Newton's method with conjugate gradients. */
final class LogisticRegression {
  private static final int MOST_STEPS = 30;
  private static final int MOST_DIRECTIONS = 40;
  private static final double CLOSE = 1e-3;

  private LogisticRegression() {}

  /** One text to learn from: which features it has, and their values; all others are 0. */
  static final class Row {
    private final int[] places;
    private final float[] values;
    private final boolean isAttack;
    private final double weight;

    /**
     * @param weight how much it counts
     */
    Row(int[] places, float[] values, boolean isAttack, double weight) {
      this.places = places;
      this.values = values;
      this.isAttack = isAttack;
      this.weight = weight;
    }

    /** What the weights say of it, without the features before this one and without the bias. */
    double dotFrom(int first, double[] weights) {
      var sum = 0.0;
      for (var i = 0; i < places.length; i++) {
        sum += places[i] < first ? 0 : weights[places[i]] * values[i];
      }
      return sum;
    }

    double dot(double[] weights) {
      return weights[weights.length - 1] + dotFrom(0, weights);
    }

    void addTo(double[] sum, double factor) {
      for (var i = 0; i < places.length; i++) {
        sum[places[i]] += factor * values[i];
      }
      sum[sum.length - 1] += factor;
    }

    private double loss(double[] weights) {
      var margin = (isAttack ? 1 : -1) * dot(weights);
      return weight
          * (margin > 0 ? Math.log1p(Math.exp(-margin)) : Math.log1p(Math.exp(margin)) - margin);
    }
  }

  /** The weights of the features and, last, the bias, which is not penalised. */
  static double[] fit(List<Row> rows, int features) {
    var weights = new double[features + 1];
    for (var step = 0; step < MOST_STEPS; step++) {
      var gradient = gradient(rows, weights);
      if (norm(gradient) < CLOSE * rows.size() / 100) {
        break;
      }
      var direction = direction(rows, weights, gradient);
      var length = length(rows, weights, direction, dot(gradient, direction));
      add(weights, direction, length);
    }
    return weights;
  }

  private static double[] gradient(List<Row> rows, double[] weights) {
    var gradient = penalised(weights);
    for (var row : rows) {
      var probability = sigmoid(row.dot(weights));
      row.addTo(gradient, row.weight * (probability - (row.isAttack ? 1 : 0)));
    }
    return gradient;
  }

  private static double[] penalised(double[] weights) {
    var own = weights.clone();
    own[own.length - 1] = 0;
    return own;
  }

  /** Where the loss would be least if it were a parabola. */
  private static double[] direction(List<Row> rows, double[] weights, double[] gradient) {
    var curves =
        rows.stream()
            .mapToDouble(row -> {
              var probability = sigmoid(row.dot(weights));
              return row.weight * probability * (1 - probability);
            })
            .toArray();
    UnaryOperator<double[]> curvature =
        vector -> {
          var product = penalised(vector);
          for (var i = 0; i < curves.length; i++) {
            rows.get(i).addTo(product, curves[i] * rows.get(i).dot(vector));
          }
          return product;
        };
    return conjugateGradients(curvature, gradient);
  }

  private static double[] conjugateGradients(UnaryOperator<double[]> matrix, double[] gradient) {
    var solution = new double[gradient.length];
    var rest = new double[gradient.length];
    add(rest, gradient, -1);
    var direction = rest.clone();
    var size = dot(rest, rest);
    var enough = 0.01 * size;
    for (var i = 0; i < MOST_DIRECTIONS && size > enough; i++) {
      var product = matrix.apply(direction);
      var length = size / dot(direction, product);
      add(solution, direction, length);
      add(rest, product, -length);
      var next = dot(rest, rest);
      scale(direction, next / size);
      add(direction, rest, 1);
      size = next;
    }
    return solution;
  }

  /** How far to go: half as far until the loss is less (Armijo). */
  private static double length(List<Row> rows, double[] weights, double[] direction, double slope) {
    var before = loss(rows, weights);
    var length = 1.0;
    for (var i = 0; i < 20; i++) {
      var there = weights.clone();
      add(there, direction, length);
      if (loss(rows, there) <= before + 1e-4 * length * slope) {
        return length;
      }
      length /= 2;
    }
    return 0;
  }

  private static double loss(List<Row> rows, double[] weights) {
    var own = penalised(weights);
    return dot(own, own) / 2 + rows.stream().mapToDouble(row -> row.loss(weights)).sum();
  }

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  private static double norm(double[] vector) {
    return Math.sqrt(dot(vector, vector));
  }

  private static double dot(double[] one, double[] other) {
    var sum = 0.0;
    for (var i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }

  private static void add(double[] to, double[] more, double factor) {
    for (var i = 0; i < to.length; i++) {
      to[i] += factor * more[i];
    }
  }

  private static void scale(double[] vector, double factor) {
    for (var i = 0; i < vector.length; i++) {
      vector[i] *= factor;
    }
  }
}
