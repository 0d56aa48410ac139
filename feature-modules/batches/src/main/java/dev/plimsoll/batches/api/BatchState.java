package dev.plimsoll.batches.api;

import java.util.Locale;

/** The state of a batch. */
public enum BatchState {
  IN_PROGRESS,
  /** Running items finish; no others start. */
  CANCELLING,
  /** Every item has an answer, or an error of its own. */
  COMPLETED,
  /** Its time ended before all items were answered. */
  EXPIRED,
  CANCELLED;

  public boolean isOver() {
    return this != IN_PROGRESS && this != CANCELLING;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The state after an item has ended: over if no item is open. */
  public BatchState after(BatchCounts counts) {
    if (isOver() || counts.open() > 0) {
      return this;
    }
    if (this == CANCELLING) {
      return CANCELLED;
    }
    return counts.dropped() > 0 ? EXPIRED : COMPLETED;
  }
}
