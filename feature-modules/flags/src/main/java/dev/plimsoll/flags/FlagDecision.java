package dev.plimsoll.flags;

/** Whether a caller has a feature, and by which version and rule of its flag. */
public sealed interface FlagDecision {
  long version();

  FlagReason reason();

  record On(long version, FlagReason reason) implements FlagDecision {}

  record Off(long version, FlagReason reason) implements FlagDecision {}
}
