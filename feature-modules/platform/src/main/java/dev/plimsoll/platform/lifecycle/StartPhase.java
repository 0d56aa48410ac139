package dev.plimsoll.platform.lifecycle;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The phases of a start, each known by the priority that it begins with. */
final class StartPhase {
  private static final NavigableMap<Integer, String> NAMES =
      new TreeMap<>(
          Map.of(
              Integer.MIN_VALUE,
              "before the migrations",
              StartOrder.MIGRATIONS,
              "migrating the database",
              StartOrder.SNAPSHOTS,
              "reading the database",
              StartOrder.WORKSPACE,
              "applying the workspace",
              StartOrder.BACKGROUND,
              "beginning background work",
              StartOrder.STARTED,
              "taking calls"));

  private StartPhase() {}

  /** The phase that a step with this priority belongs to. */
  static int of(int priority) {
    return NAMES.floorKey(priority);
  }

  /** What happens in a phase, for people who wait for it. */
  static String nameOf(int phase) {
    return NAMES.floorEntry(phase).getValue();
  }
}
