package dev.plimsoll.serving.routing;

import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.features.settings.Route;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Decides by the labelled examples that are nearest in meaning, weighted by their nearness: the
 * rule of nearest neighbours (Cover and Hart, 1967), weighted (Dudani, 1976).
 */
public final class NearestExamples {
  /** The number of examples that count. */
  static final int MOST = 5;

  /** An example's model, and the cosine of its text and the question. */
  public record Neighbour(ModelKey model, double closeness) {}

  private NearestExamples() {}

  /**
   * The model with the most weight.
   *
   * @param least the least cosine at which an example counts
   */
  public static Route route(List<Neighbour> all, double least) {
    var ranked =
        all.stream()
            .sorted(Comparator.comparingDouble(Neighbour::closeness).reversed())
            .limit(MOST)
            .toList();
    if (ranked.isEmpty()) {
      return new Route(null, "no rule matches");
    }
    var nearest = ranked.getFirst().closeness();
    var near = ranked.stream().filter(one -> one.closeness() >= least).toList();
    if (near.isEmpty()) {
      return new Route(
          null,
          String.format(
              Locale.ROOT, "no example is near enough (the nearest is at %.2f)", nearest));
    }
    var model = heaviest(near);
    var agree = near.stream().filter(one -> one.model().equals(model)).count();
    return new Route(
        model,
        String.format(
            Locale.ROOT,
            "%d of %d near examples, the nearest at %.2f",
            agree,
            near.size(),
            nearest));
  }

  /** The model of most weight; of several, that of the nearest example. */
  private static ModelKey heaviest(List<Neighbour> near) {
    var weights = new LinkedHashMap<ModelKey, Double>();
    near.forEach(one -> weights.merge(one.model(), one.closeness(), Double::sum));
    var heaviest = near.getFirst().model();
    for (Map.Entry<ModelKey, Double> entry : weights.entrySet()) {
      if (entry.getValue() > weights.getOrDefault(heaviest, 0.0)) {
        heaviest = entry.getKey();
      }
    }
    return heaviest;
  }
}
