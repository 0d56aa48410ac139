package dev.plimsoll.platform;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** A step of the start that may fail because of what an operator has set. */
public final class StartStep {
  private static final Logger LOG = System.getLogger(StartStep.class.getName());

  private StartStep() {}

  /** Runs a step; if it fails, the log says in one line why Plimsoll cannot start. */
  public static void run(Runnable step) {
    try {
      step.run();
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "Plimsoll cannot start: " + e.getMessage(), e);
      throw e;
    }
  }
}
