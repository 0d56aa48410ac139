package dev.plimsoll.access.totp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Time-based one-time passwords of RFC 6238 in the form that all authenticator apps know: six
 * digits by HMAC-SHA-1, another code every thirty seconds.
 */
public final class Totp {
  public static final Duration STEP = Duration.ofSeconds(30);
  static final int DIGITS = 6;

  /** How many steps the clock of the app may be behind or ahead. */
  private static final int DRIFT = 1;

  private static final String ALGORITHM = "HmacSHA1";

  private Totp() {}

  /** The number of the step in which a moment is. */
  public static long step(Instant moment) {
    return Math.floorDiv(moment.getEpochSecond(), STEP.toSeconds());
  }

  /** The code of a step. */
  public static String code(TotpSecret secret, long step) {
    return code(secret.bytes(), step, DIGITS);
  }

  /** The step of which this is the code, if that is now or one before or after. */
  static OptionalLong stepOf(String code, TotpSecret secret, Instant now) {
    var step = step(now);
    return LongStream.rangeClosed(step - DRIFT, step + DRIFT)
        .filter(each -> areSame(code(secret, each), code))
        .findFirst();
  }

  static String code(byte[] secret, long step, int digits) {
    var hash = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
    var offset = hash[hash.length - 1] & 0xf;
    var number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
    return ("%0" + digits + "d").formatted(number % (int) Math.pow(10, digits));
  }

  private static byte[] hmac(byte[] secret, byte[] message) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(ALGORITHM, e); // every JDK has it
    }
  }

  /** However much of it is right, this takes as long. */
  private static boolean areSame(String one, String other) {
    return MessageDigest.isEqual(one.getBytes(UTF_8), other.getBytes(UTF_8));
  }
}
