package dev.plimsoll.access.signin;

import dev.plimsoll.access.Caller;

/** What came of following a sign-in link. */
public sealed interface LinkOutcome {
  record SignedIn(Caller caller) implements LinkOutcome {}

  /** The link was followed from another machine; it is still good on this one. */
  record OnlyFromHere() implements LinkOutcome {}

  /** The link is unknown, used up or too old. */
  record NoLongerGood() implements LinkOutcome {}
}
