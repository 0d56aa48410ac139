package dev.plimsoll.access.signin;

import java.time.Duration;

/** The result of signing in with a password. */
public sealed interface SignInOutcome {
  record SignedIn(Welcome welcome) implements SignInOutcome {}

  /** The password is right, and the person has a second factor. */
  record CodeNeeded(CodeRequest request) implements SignInOutcome {}

  /** The user name or the password is wrong; which one is not said. */
  record WrongCredentials() implements SignInOutcome {}

  /** Too many failures; nothing was checked. */
  record TryLater(Duration after) implements SignInOutcome {}
}
