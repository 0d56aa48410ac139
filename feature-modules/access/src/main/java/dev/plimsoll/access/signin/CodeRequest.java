package dev.plimsoll.access.signin;

/**
 * A sign-in that still lacks a code of the person's second factor.
 *
 * @param token 43 letters and digits for the form that asks for the code, not stored
 */
public record CodeRequest(String token) {
  /** Without the token, which stands for the password. */
  @Override
  public String toString() {
    return "CodeRequest";
  }
}
