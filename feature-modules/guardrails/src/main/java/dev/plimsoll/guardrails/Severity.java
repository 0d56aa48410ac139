package dev.plimsoll.guardrails;

/** What follows from a finding. */
public enum Severity {
  /** It is kept with the call. */
  NOTE,
  /** The text does not go on. */
  BLOCK
}
