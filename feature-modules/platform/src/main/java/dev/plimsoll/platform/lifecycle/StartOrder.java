package dev.plimsoll.platform.lifecycle;

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

  private StartOrder() {}
}
