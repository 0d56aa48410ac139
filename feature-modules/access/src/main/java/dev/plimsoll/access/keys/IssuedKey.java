package dev.plimsoll.access.keys;

/**
 * A new API key with its secret, which is shown once and not stored.
 *
 * @param secret {@code plim_} and 43 letters and digits
 */
public record IssuedKey(ApiKey key, String secret) {
  /** Without the secret, which must never reach a log. */
  @Override
  public String toString() {
    return "IssuedKey[" + key + "]";
  }
}
