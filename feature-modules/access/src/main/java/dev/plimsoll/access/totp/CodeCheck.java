package dev.plimsoll.access.totp;

/** What a code is that somebody typed. */
public enum CodeCheck {
  /** A code of their authenticator app, which works no more. */
  OF_APP,
  /** One of their recovery codes, which works no more. */
  OF_RECOVERY,
  WRONG,
  /** They have no second factor, so that there is nothing to check. */
  NOT_NEEDED
}
