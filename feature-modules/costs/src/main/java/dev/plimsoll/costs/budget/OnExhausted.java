package dev.plimsoll.costs.budget;

/** What happens to a call that could exceed a budget. */
public enum OnExhausted {
  /** The call is refused. */
  REFUSE,
  /** The next step of the feature's fallback order is tried, which may be cheaper or free. */
  NEXT_RUNG,
  /** The call continues, and the console shows that the budget is passed: a soft budget. */
  TELL
}
