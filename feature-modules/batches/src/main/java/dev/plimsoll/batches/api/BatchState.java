package dev.plimsoll.batches.api;

import java.util.Locale;

/** How far a batch has come. */
public enum BatchState {
  IN_PROGRESS,
  /** Items that are under way end; no other begins. */
  CANCELLING,
  /** Every item has an answer, or an error of its own. */
  COMPLETED,
  /** The window was over before every item was answered. */
  EXPIRED,
  CANCELLED;

  public boolean isOver() {
    return this != IN_PROGRESS && this != CANCELLING;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it is now: over once no item is open. */
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
