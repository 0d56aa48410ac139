package dev.plimsoll.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Two rankings made one: each thing scores one over its rank, damped, in each ranking that it is in
 * (reciprocal rank fusion).
 */
final class Fusion {
  /** The higher, the more being in both rankings counts against being high up in one. */
  private static final double DAMPING = 20;

  private Fusion() {}

  static List<Integer> of(List<Integer> one, List<Integer> other) {
    var scores = new TreeMap<Integer, Double>();
    add(one, scores);
    add(other, scores);
    // What scores the same stays in the order of its numbers, so that there is one result.
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
