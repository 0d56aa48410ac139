package dev.plimsoll.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash function SHA-256 of FIPS 180-4. */
public final class Sha256 {
  /** To be copied: looking for an algorithm among all providers costs more than a short text. */
  private static final MessageDigest FRESH = fresh();

  private Sha256() {}

  /** The hash of a text in UTF-8, in lower-case hexadecimal, as {@code sha256sum} prints it. */
  public static String hex(String text) {
    return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** A new digest, for content that arrives in parts. */
  public static MessageDigest digest() {
    try {
      return (MessageDigest) FRESH.clone();
    } catch (CloneNotSupportedException _) {
      return fresh();
    }
  }

  private static MessageDigest fresh() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
