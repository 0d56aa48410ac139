package dev.plimsoll.access.storage;

import dev.plimsoll.access.people.Passwords;
import dev.plimsoll.platform.Sha256;

/**
 * SHA-256 of a secret, in hexadecimal digits: what is kept of API keys and sign-in links. A secret
 * of 256 random bits cannot be guessed, so that salt and slowness would add nothing but time to
 * every call; passwords are another matter, see {@link Passwords}.
 */
public record SecretHash(String hex) {
  public static SecretHash of(String secret) {
    return new SecretHash(Sha256.hex(secret));
  }
}
