package dev.plimsoll.approvals;

import java.util.Locale;

/** How far a held answer has come. */
public enum HoldState {
  /** It waits for a person. */
  HELD,
  /** It is given as the model wrote it. */
  APPROVED,
  /** A person's words are given instead. */
  EDITED,
  /** A person refused it; the safe answer is given. */
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
