package dev.plimsoll.access.totp;

/** An admin wanted to reset their own second factor, for which they need a code like everybody. */
public final class ResetOfOwnFactor extends RuntimeException {
  ResetOfOwnFactor() {
    super("you cannot reset your own second factor; turn it off with a code, or ask another admin");
  }
}
