package dev.plimsoll.access.signin;

import dev.plimsoll.access.security.SecurityEvent.Kind;
import dev.plimsoll.domain.UserId;
import java.time.Instant;

/**
 * A sign-in that still lacks a code. Each try uses it up, and a wrong one begins another with the
 * same end. It ends with the sessions of its person.
 */
record PendingSignIn(UserId person, Way begunBy, Instant expiresAt) {
  /** How a sign-in begins. */
  enum Way {
    PASSWORD(Kind.SIGNED_IN, "signed in by password"),
    LINK(Kind.SIGNED_IN_BY_LINK, "signed in by link");

    private final Kind kind;
    private final String action;

    Way(Kind kind, String action) {
      this.kind = kind;
      this.action = action;
    }

    Kind kind() {
      return kind;
    }

    /** As the ledger says it. */
    String action() {
      return action;
    }
  }
}
