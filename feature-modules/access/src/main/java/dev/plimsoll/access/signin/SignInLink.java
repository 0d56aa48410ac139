package dev.plimsoll.access.signin;

import dev.plimsoll.domain.UserId;
import java.time.Instant;

/**
 * A new link by which a person signs in once without a password, on the machine that Plimsoll runs
 * on.
 *
 * @param token 43 letters and digits, kept nowhere
 */
public record SignInLink(UserId user, String token, Instant expiresAt) {
  /** What to put behind the address of the server. */
  public String path() {
    return "/sign-in/link?token=" + token;
  }

  /** Leaves the token out: who has it is in. */
  @Override
  public String toString() {
    return "SignInLink[" + user + ", until " + expiresAt + "]";
  }
}
