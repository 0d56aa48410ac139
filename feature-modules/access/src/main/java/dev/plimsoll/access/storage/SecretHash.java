package dev.plimsoll.access.storage;

import dev.plimsoll.access.people.Passwords;
import dev.plimsoll.platform.Sha256;

/**
 * SHA-256 of a secret, in hexadecimal digits: the form in which API keys and sign-in links are
 * stored. A secret of 256 random bits cannot be guessed, so a salt and a slow hash would only slow
 * every call down; passwords are different, see {@link Passwords}.
 */
public record SecretHash(String hex) {
  public static SecretHash of(String secret) {
    return new SecretHash(Sha256.hex(secret));
  }
}
