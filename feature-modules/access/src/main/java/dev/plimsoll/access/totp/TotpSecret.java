package dev.plimsoll.access.totp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.random.RandomGenerator;
import org.apache.commons.codec.binary.Base32;

/**
 * What a person's authenticator app and Plimsoll make codes of: 160 random bits. It has to be
 * stored as it is, so it stays in its own table.
 *
 * @param base32 the form in which apps take it
 */
public record TotpSecret(String base32) {
  private static final int BYTES = 20;

  public static TotpSecret next(RandomGenerator random) {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new TotpSecret(new Base32().encodeAsString(bytes));
  }

  /** In groups of four, for people who type it. */
  public String grouped() {
    return base32.replaceAll("(.{4})(?=.)", "$1 ");
  }

  /** The address that apps read from a QR code. */
  public String uri(String issuer, String account) {
    return "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=%d&period=%d"
        .formatted(
            encoded(issuer),
            encoded(account),
            base32,
            encoded(issuer),
            Totp.DIGITS,
            Totp.STEP.toSeconds());
  }

  byte[] bytes() {
    return new Base32().decode(base32);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }

  /** Without the secret, which must never reach a log. */
  @Override
  public String toString() {
    return "TotpSecret";
  }
}
