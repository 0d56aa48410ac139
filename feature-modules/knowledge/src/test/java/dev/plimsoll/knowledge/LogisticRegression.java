package dev.plimsoll.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A logistic regression with a penalty on large weights, fitted by descent of the gradient. */
record LogisticRegression(double intercept, List<Double> weights) {
  private static final int STEPS = 4_000;
  private static final double STEP = 1;

  /** A row of figures, and whether it belongs to the class of which the probability is asked. */
  record Row(List<Double> figures, boolean belongs) {
    double error(LogisticRegression regression) {
      return regression.probability(figures) - (belongs ? 1 : 0);
    }
  }

  static LogisticRegression fit(List<Row> rows, double penalty) {
    var scales =
        IntStream.range(0, rows.getFirst().figures().size())
            .mapToObj(j -> Scale.of(rows.stream().map(row -> row.figures().get(j)).toList()))
            .toList();
    var scaled = rows.stream().map(row -> scaled(row, scales)).toList();
    var regression = new LogisticRegression(0, scales.stream().map(_ -> 0.0).toList());
    for (var step = 0; step < STEPS; step++) {
      regression = regression.better(scaled, penalty);
    }
    return regression.unscaled(scales);
  }

  double probability(List<Double> figures) {
    var sum = intercept;
    for (var j = 0; j < weights.size(); j++) {
      sum += weights.get(j) * figures.get(j);
    }
    return 1 / (1 + Math.exp(-sum));
  }

  private LogisticRegression better(List<Row> rows, double penalty) {
    var errors = rows.stream().map(row -> row.error(this)).toList();
    var better = new ArrayList<Double>();
    for (var j = 0; j < weights.size(); j++) {
      var slope = penalty * weights.get(j);
      for (var i = 0; i < rows.size(); i++) {
        slope += errors.get(i) * rows.get(i).figures().get(j);
      }
      better.add(weights.get(j) - STEP * slope / rows.size());
    }
    var mean = errors.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    return new LogisticRegression(intercept - STEP * mean, better);
  }

  private LogisticRegression unscaled(List<Scale> scales) {
    var unscaled = new ArrayList<Double>();
    var rest = intercept;
    for (var j = 0; j < weights.size(); j++) {
      unscaled.add(weights.get(j) / scales.get(j).spread());
      rest -= unscaled.getLast() * scales.get(j).mean();
    }
    return new LogisticRegression(rest, unscaled);
  }

  private static Row scaled(Row row, List<Scale> scales) {
    var figures =
        IntStream.range(0, scales.size())
            .mapToObj(j -> (row.figures().get(j) - scales.get(j).mean()) / scales.get(j).spread())
            .toList();
    return new Row(figures, row.belongs());
  }

  private record Scale(double mean, double spread) {
    static Scale of(List<Double> values) {
      var mean = values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
      var variance =
          values.stream().mapToDouble(value -> (value - mean) * (value - mean)).average().orElse(0);
      return new Scale(mean, Math.max(Math.sqrt(variance), 1e-9));
    }
  }
}
