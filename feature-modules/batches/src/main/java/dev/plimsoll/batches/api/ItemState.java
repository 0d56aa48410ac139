package dev.plimsoll.batches.api;

import java.util.Locale;

/** How far an item of a batch has come. */
public enum ItemState {
  WAITING,
  RUNNING,
  DONE,
  /** There is no answer, and the item says why. */
  FAILED,
  /** The batch was over before the item began. */
  DROPPED;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
