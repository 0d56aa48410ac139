package dev.plimsoll.models.extractive;

import dev.plimsoll.models.api.LabelledExample;
import dev.plimsoll.platform.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Labels a text by the labelled examples that are nearest to it. */
final class Labelling {
  private static final int NEIGHBOURS = 5;

  /**
   * How close the nearest example must be for the confidence to be the agreement of the neighbours.
   */
  private static final double FAMILIAR = 0.5;

  private final VectorCache vectorCache;

  Labelling(VectorCache vectorCache) {
    this.vectorCache = vectorCache;
  }

  /**
   * The label as JSON that matches the schema.
   *
   * @throws CannotLabel if the schema requires more than a label, or no example has a label that it
   *     allows
   */
  ExtractedAnswer label(String text, List<LabelledExample> examples, @Nullable String schema) {
    var form = LabelForm.of(schema);
    var allowed = examples.stream().filter(example -> form.allows(example.label())).toList();
    if (allowed.isEmpty()) {
      throw new CannotLabel("there is no labelled example with a label that the schema allows");
    }
    return ExtractedAnswer.of(Json.write(form.filled(nearest(text, allowed))));
  }

  private Label nearest(String text, List<LabelledExample> examples) {
    var meaning = vectorCache.once(text);
    var neighbours =
        examples.stream()
            .map(example -> new Neighbour(example.label(), closeness(meaning, example)))
            .sorted(Comparator.comparingDouble(Neighbour::closeness).reversed())
            .limit(NEIGHBOURS)
            .toList();
    var votes = new HashMap<String, Double>();
    neighbours.forEach(one -> votes.merge(one.label(), one.vote(), Double::sum));
    var best = votes.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
    var all = votes.values().stream().mapToDouble(Double::doubleValue).sum();
    var familiar = Math.clamp(neighbours.getFirst().closeness() / FAMILIAR, 0, 1);
    return new Label(best.getKey(), rounded(best.getValue() / all * familiar));
  }

  private double closeness(float[] meaning, LabelledExample example) {
    return VectorCache.closeness(meaning, vectorCache.of(example.text()));
  }

  private static BigDecimal rounded(double share) {
    return BigDecimal.valueOf(share).setScale(2, RoundingMode.HALF_EVEN);
  }

  /** A label and its confidence, from 0 to 1. */
  record Label(String label, BigDecimal confidence) {}

  private record Neighbour(String label, double closeness) {
    /** A neighbour counts much more than one that is a little further away. */
    double vote() {
      return Math.pow(Math.max(closeness, 0.01), 2);
    }
  }
}
