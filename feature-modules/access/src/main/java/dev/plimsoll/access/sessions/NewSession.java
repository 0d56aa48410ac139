package dev.plimsoll.access.sessions;

/**
 * A session that has just begun.
 *
 * @param token 43 letters and digits for the browser, not stored
 */
public record NewSession(String token, PersonSession session) {
  /** Without the token, which is all it takes to be that person. */
  @Override
  public String toString() {
    return "NewSession[" + session.person() + "]";
  }
}
