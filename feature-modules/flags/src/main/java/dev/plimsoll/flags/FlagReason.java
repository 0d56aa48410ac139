package dev.plimsoll.flags;

/** The rule of a flag that made a decision. */
public enum FlagReason {
  /** There is no such flag. */
  UNKNOWN,
  KILLED,
  OFF,
  STAFF,
  PILOT,
  PERCENTAGE,
  EVERYONE
}
