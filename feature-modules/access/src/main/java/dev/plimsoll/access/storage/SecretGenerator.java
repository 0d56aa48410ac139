package dev.plimsoll.access.storage;

import java.math.BigInteger;
import java.util.random.RandomGenerator;

/** Generates secrets: 256 random bits in 43 letters and digits. */
public final class SecretGenerator {
  static final int LENGTH = 43;
  private static final int BYTES = 32;
  private static final char[] DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".toCharArray();
  private static final BigInteger BASE = BigInteger.valueOf(DIGITS.length);

  private SecretGenerator() {}

  public static String next(RandomGenerator random) {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return base62(bytes);
  }

  /** The bytes as one number of {@value #LENGTH} digits, which 32 bytes never exceed. */
  static String base62(byte[] bytes) {
    var text = new char[LENGTH];
    var rest = new BigInteger(1, bytes);
    for (var i = LENGTH - 1; i >= 0; i--) {
      var parts = rest.divideAndRemainder(BASE);
      text[i] = DIGITS[parts[1].intValue()];
      rest = parts[0];
    }
    return new String(text);
  }
}
