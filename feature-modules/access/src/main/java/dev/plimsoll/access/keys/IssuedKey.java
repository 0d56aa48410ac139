package dev.plimsoll.access.keys;

/**
 * A new API key with its secret, which is shown this once and kept nowhere.
 *
 * @param secret {@code pk_} and 43 letters and digits
 */
public record IssuedKey(ApiKey key, String secret) {
  /** Leaves the secret out: it must never reach a log. */
  @Override
  public String toString() {
    return "IssuedKey[" + key + "]";
  }
}
