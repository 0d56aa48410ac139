package dev.plimsoll.access.signin;

import dev.plimsoll.access.Caller;
import java.time.Duration;

/** The result of signing in with a password. */
public sealed interface SignInOutcome {
  record SignedIn(Caller caller) implements SignInOutcome {}

  /** The user name or the password is wrong; which one is not said. */
  record WrongCredentials() implements SignInOutcome {}

  /** Too many failures; nothing was checked. */
  record TryLater(Duration after) implements SignInOutcome {}
}
