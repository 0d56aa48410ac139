package dev.plimsoll.access;

/** What a person or an API key may do. */
public enum Role {
  /** May use the AI features that are on for them. */
  USER,
  /** May use features that are for staff only. */
  STAFF,
  /** May rate conversations and decide on held answers. */
  REVIEWER,
  /** May change everything: flags, prompts, budgets, people. */
  ADMIN
}
