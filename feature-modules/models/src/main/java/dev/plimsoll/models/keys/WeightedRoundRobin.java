package dev.plimsoll.models.keys;

import java.util.List;

/**
 * The order in which keys take turns: each as often as its weight, spread as evenly as possible.
 */
final class WeightedRoundRobin {
  private WeightedRoundRobin() {}

  /** One round, as positions in the list of weights. */
  static int[] of(List<Integer> weights) {
    var all = weights.stream().mapToInt(Integer::intValue).sum();
    var credit = new int[weights.size()];
    var round = new int[all];
    for (var turn = 0; turn < all; turn++) {
      var richest = 0;
      for (var i = 0; i < credit.length; i++) {
        credit[i] += weights.get(i);
        if (credit[i] > credit[richest]) {
          richest = i;
        }
      }
      credit[richest] -= all;
      round[turn] = richest;
    }
    return round;
  }
}
