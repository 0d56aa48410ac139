package dev.plimsoll.features;

import dev.plimsoll.features.settings.CapabilityLevel;
import java.util.List;

/**
 * How much of a feature there is, and what made it so.
 *
 * @param level the lower of what admins have set and what circuits leave
 * @param byCircuits whether circuits hold it lower than admins do
 */
public record LevelStanding(CapabilityLevel level, boolean byCircuits) {
  /**
   * @param open for each model of the fallback order whether its circuit is open
   * @param later whether the fallback order lets questions wait
   */
  static LevelStanding of(CapabilityLevel set, List<Boolean> open, boolean later) {
    var left = left(open, later);
    return left.compareTo(set) > 0 ? new LevelStanding(left, true) : new LevelStanding(set, false);
  }

  private static CapabilityLevel left(List<Boolean> open, boolean later) {
    if (open.isEmpty() || !open.getFirst()) {
      return CapabilityLevel.FULL;
    }
    if (open.contains(false)) {
      return CapabilityLevel.BASIC;
    }
    return later ? CapabilityLevel.DELAYED : CapabilityLevel.CACHED;
  }
}
