package dev.plimsoll.platform;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The order in which modules start: observers of {@code Startup} have one of these as their
 * {@code @Priority}.
 */
public final class StartOrder {
  public static final int MIGRATIONS = 1;

  /** Snapshots of what the database holds are read into memory. */
  public static final int SNAPSHOTS = 100;

  /** The workspace file or the demo workspace is applied through the façades. */
  public static final int WORKSPACE = 200;

  /** Background work begins. */
  public static final int BACKGROUND = 300;

  /** Everything is ready. */
  static final int STARTED = 400;

  private static final NavigableMap<Integer, String> PHASES =
      new TreeMap<>(
          Map.of(
              Integer.MIN_VALUE,
              "before the migrations",
              MIGRATIONS,
              "migrating the database",
              SNAPSHOTS,
              "reading the database",
              WORKSPACE,
              "applying the workspace",
              BACKGROUND,
              "beginning background work",
              STARTED,
              "taking calls"));

  private StartOrder() {}

  /** The priority with which the phase of a step begins. */
  static int phase(int priority) {
    return PHASES.floorKey(priority);
  }

  /** What happens in a phase, for people who wait for it. */
  static String nameOf(int phase) {
    return PHASES.floorEntry(phase).getValue();
  }
}
