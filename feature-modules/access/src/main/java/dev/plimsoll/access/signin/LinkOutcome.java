package dev.plimsoll.access.signin;

/** The result of following a sign-in link. */
public sealed interface LinkOutcome {
  record SignedIn(Welcome welcome) implements LinkOutcome {}

  /** The link is good, and the person has a second factor. */
  record CodeNeeded(CodeRequest request) implements LinkOutcome {}

  /** The link was followed on another machine; it still works on this one. */
  record OnlyFromHere() implements LinkOutcome {}

  /** The link is unknown, used or expired. */
  record NoLongerGood() implements LinkOutcome {}
}
