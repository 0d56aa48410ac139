package dev.plimsoll.access.signin;

import dev.plimsoll.access.Caller;
import java.time.Duration;

/** What came of an attempt to sign in with a password. */
public sealed interface SignInOutcome {
  record SignedIn(Caller caller) implements SignInOutcome {}

  /** The user name or the password is wrong; nobody is told which. */
  record WrongCredentials() implements SignInOutcome {}

  /** Too many wrong tries; nothing was looked at. */
  record TryLater(Duration after) implements SignInOutcome {}
}
