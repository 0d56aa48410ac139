package dev.plimsoll.models.extractive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Decides whether the evidence is enough to answer: a logistic regression over its figures. Its
 * weights are in {@code abstention.properties} and come from the program {@code AbstentionFit}.
 *
 * @param weights of the figures by their names
 * @param least the least probability with which a question is answered
 */
record Abstention(double intercept, Map<String, Double> weights, double least) {
  private static final String FILE = "abstention.properties";
  private static final String INTERCEPT = "intercept";
  private static final String LEAST = "least";

  /** The decision that was fitted to the questions in the repository. */
  static Abstention fitted() {
    var file = new Properties();
    try (var stream = Abstention.class.getResourceAsStream(FILE)) {
      file.load(Objects.requireNonNull(stream, FILE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var weights = new TreeMap<String, Double>();
    file.stringPropertyNames().forEach(name -> weights.put(name, number(file, name)));
    var intercept = Objects.requireNonNull(weights.remove(INTERCEPT), INTERCEPT);
    var least = Objects.requireNonNull(weights.remove(LEAST), LEAST);
    return new Abstention(intercept, weights, least);
  }

  private static double number(Properties file, String name) {
    return Double.parseDouble(file.getProperty(name));
  }

  boolean abstains(Evidence evidence) {
    return probability(evidence) < least;
  }

  /** How probable it is that the passages answer the question. */
  double probability(Evidence evidence) {
    var sum = intercept;
    for (var weight : weights.entrySet()) {
      sum += weight.getValue() * evidence.figures().getOrDefault(weight.getKey(), 0.0);
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
