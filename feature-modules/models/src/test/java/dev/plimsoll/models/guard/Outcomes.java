package dev.plimsoll.models.guard;

import dev.plimsoll.domain.Tokens;
import dev.plimsoll.models.api.FailureKind;
import dev.plimsoll.models.api.ModelOutcome.Answered;
import dev.plimsoll.models.api.ModelOutcome.Failed;
import java.time.Duration;

/** Ends of attempts, for tests. */
final class Outcomes {
  static final Answered ANSWER =
      new Answered("Hello", null, "m-1", "stop", false, Tokens.of(3, 1), false, 1);

  private Outcomes() {}

  static Failed failed(FailureKind kind) {
    return new Failed(kind, "", null, null, "", null, Tokens.NONE, 1);
  }

  static Failed limited(Duration retryAfter) {
    return new Failed(FailureKind.RATE_LIMITED, "", 429, retryAfter, "", null, Tokens.NONE, 1);
  }
}
