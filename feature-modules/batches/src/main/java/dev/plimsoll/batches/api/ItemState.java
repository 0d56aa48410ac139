package dev.plimsoll.batches.api;

import java.util.Locale;

/** The state of an item of a batch. */
public enum ItemState {
  WAITING,
  RUNNING,
  DONE,
  /** There is no answer; the item says why. */
  FAILED,
  /** The batch ended before the item started. */
  DROPPED;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
