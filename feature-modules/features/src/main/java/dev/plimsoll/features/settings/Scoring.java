package dev.plimsoll.features.settings;

import dev.plimsoll.domain.FeatureKey;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How the risk of an answer is judged. */
public sealed interface Scoring {

  /** By words and patterns: the weights of the categories that are found add up. */
  record Rules(List<RiskRule> rules) implements Scoring {
    public Rules {
      rules = List.copyOf(rules);
      if (rules.isEmpty()) {
        throw new IllegalArgumentException("risk.rules must not be empty");
      }
    }

    public Risk score(String question, String answer) {
      var found = new TreeMap<String, Double>();
      for (var rule : rules) {
        if (rule.finds(question, answer)) {
          found.merge(rule.category(), rule.weight(), Math::max);
        }
      }
      var sum = found.values().stream().mapToDouble(Double::doubleValue).sum();
      return new Risk(sum, String.join(", ", found.keySet()));
    }
  }

  /**
   * By a feature that classifies: question and answer are its text.
   *
   * @param labels the score of each label; a label without one leaves it to a person
   */
  record Classifier(FeatureKey feature, Map<String, Double> labels) implements Scoring {
    public Classifier {
      labels = Collections.unmodifiableMap(new TreeMap<>(labels));
      if (labels.isEmpty() || !labels.values().stream().allMatch(Classifier::isScore)) {
        throw new IllegalArgumentException(
            "risk.classifier.labels must contain at least one label, each with a score from 0 to 1");
      }
    }

    private static boolean isScore(double score) {
      return score >= 0 && score <= 1;
    }
  }
}
