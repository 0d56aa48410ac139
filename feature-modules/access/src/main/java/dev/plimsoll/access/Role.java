package dev.plimsoll.access;

/** What a person or an API key may do. */
public enum Role {
  /** Uses the AI features that are on for them. */
  USER,
  /** Sees features that are still for staff only. */
  STAFF,
  /** Rates conversations and decides risky cases. */
  REVIEWER,
  /** Changes everything: flags, prompts, budgets, people. */
  ADMIN
}
