package dev.plimsoll.serving;

import java.util.List;

/**
 * How much of a feature there is, and what made it so.
 *
 * @param level the lower of what admins have set and what circuits leave
 * @param byCircuits whether circuits hold it lower than admins do
 */
public record LevelStanding(CapabilityLevel level, boolean byCircuits) {
  /**
   * @param open for each model of the ladder whether its circuit is open
   */
  static LevelStanding of(CapabilityLevel set, List<Boolean> open) {
    var left = left(open);
    return left.compareTo(set) > 0 ? new LevelStanding(left, true) : new LevelStanding(set, false);
  }

  private static CapabilityLevel left(List<Boolean> open) {
    if (open.isEmpty() || !open.getFirst()) {
      return CapabilityLevel.FULL;
    }
    return open.contains(false) ? CapabilityLevel.BASIC : CapabilityLevel.CACHED;
  }
}
