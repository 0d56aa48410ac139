package dev.plimsoll.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 of a secret, in hexadecimal digits: what is kept of API keys and sign-in links. A secret
 * of 256 random bits cannot be guessed, so that salt and slowness would add nothing but time to
 * every call; passwords are another matter, see {@link Passwords}.
 */
record SecretHash(String hex) {
  static SecretHash of(String secret) {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      return new SecretHash(
          HexFormat.of().formatHex(sha256.digest(secret.getBytes(StandardCharsets.UTF_8))));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
