package dev.plimsoll.access.signin;

import java.time.Duration;

/** The result of entering a code after the right password or link. */
public sealed interface CodeOutcome {
  record SignedIn(Welcome welcome) implements CodeOutcome {}

  /** The code is wrong, or was used before. */
  record WrongCode(CodeRequest again) implements CodeOutcome {}

  /** Too many failures; nothing was checked, and the request still stands. */
  record TryLater(Duration after) implements CodeOutcome {}

  /** The request is unknown, used or expired, or what it was for has changed. */
  record StartAgain() implements CodeOutcome {}
}
