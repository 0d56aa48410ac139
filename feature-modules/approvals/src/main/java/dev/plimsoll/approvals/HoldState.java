package dev.plimsoll.approvals;

import java.util.Locale;

/** The state of a held answer. */
public enum HoldState {
  /** It waits for a reviewer. */
  HELD,
  /** It was approved, and the model's answer is given. */
  APPROVED,
  /** A reviewer's text is given instead. */
  EDITED,
  /** A reviewer refused it; the safe answer is given. */
  REFUSED,
  /** Nobody decided in time; the safe answer is given. */
  EXPIRED;

  public boolean isOver() {
    return this != HELD;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
