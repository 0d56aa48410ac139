package dev.plimsoll.access.security;

import java.time.Instant;

/**
 * Something that happened to the sign-in of a person.
 *
 * @param person the user name; masked if nobody has it, because people type passwords there, too
 * @param network that it came from, masked; empty if it came from Plimsoll itself
 */
public record SecurityEvent(String id, Instant at, Kind kind, String person, String network) {
  /** What happened. */
  public enum Kind {
    SIGNED_IN,
    SIGNED_IN_BY_LINK,
    SIGN_IN_FAILED,
    SIGNED_OUT,
    LINK_ISSUED,
    LINK_REFUSED,
    PASSWORD_SET,
    PASSWORD_CHANGED,
    PASSWORD_CHANGE_FAILED,
    SESSIONS_ENDED,
    CODE_WRONG,
    RECOVERY_CODE_USED,
    SECOND_FACTOR_ON,
    SECOND_FACTOR_OFF,
    SECOND_FACTOR_RESET,
    SECOND_FACTOR_CHANGE_FAILED
  }
}
