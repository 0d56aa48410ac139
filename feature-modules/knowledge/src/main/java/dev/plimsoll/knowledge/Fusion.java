package dev.plimsoll.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Merges two rankings by reciprocal rank fusion: each item scores one over its damped rank in each
 * ranking that contains it.
 */
final class Fusion {
  /** The higher, the more it counts to be in both rankings rather than high up in one. */
  private static final double DAMPING = 20;

  private Fusion() {}

  static List<Integer> of(List<Integer> one, List<Integer> other) {
    var scores = new TreeMap<Integer, Double>();
    add(one, scores);
    add(other, scores);
    // Items of equal score stay in the order of their numbers, so that the result is always the
    // same.
    var ranking = new ArrayList<>(scores.keySet());
    ranking.sort(Comparator.<Integer, Double>comparing(scores::get).reversed());
    return ranking;
  }

  private static void add(List<Integer> ranking, Map<Integer, Double> scores) {
    for (var rank = 1; rank <= ranking.size(); rank++) {
      scores.merge(ranking.get(rank - 1), 1 / (DAMPING + rank), Double::sum);
    }
  }
}
