package dev.plimsoll.costs.budget;

/** What happens to a call that could exceed a budget. */
public enum OnExhausted {
  /** The call is refused. */
  REFUSE,
  /** The next step of the feature's fallback order is tried: it may be cheaper, or cost nothing. */
  NEXT_RUNG,
  /** The call goes on, and whoever looks is told: a soft budget. */
  TELL
}
