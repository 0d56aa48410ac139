package dev.plimsoll.access.signin;

import dev.plimsoll.access.Caller;
import dev.plimsoll.access.sessions.NewSession;

/**
 * What somebody gets who has signed in.
 *
 * @param browser the token by which their browser will be known
 */
public record Welcome(Caller caller, NewSession session, String browser) {
  /** Without the tokens. */
  @Override
  public String toString() {
    return "Welcome[" + caller.user() + "]";
  }
}
