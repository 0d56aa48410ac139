package dev.plimsoll.access.signin;

import dev.plimsoll.domain.UserId;
import java.time.Instant;

/**
 * A new link by which a person signs in once without a password, on the machine that Plimsoll runs
 * on.
 *
 * @param token 43 letters and digits, not stored
 */
public record SignInLink(UserId user, String token, Instant expiresAt) {
  /** The path and query to append to the server's address. */
  public String path() {
    return "/sign-in/link?token=" + token;
  }

  /** Without the token, which is all it takes to sign in. */
  @Override
  public String toString() {
    return "SignInLink[" + user + ", until " + expiresAt + "]";
  }
}
