package dev.plimsoll.access.totp;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
  private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");
  private static final long STEP = Totp.step(NOON);

  private final TotpSecret secret = TotpSecret.next(new SecureRandom());

  @ParameterizedTest
  @CsvSource({
    "59, 94287082",
    "1111111109, 07081804",
    "1111111111, 14050471",
    "1234567890, 89005924",
    "2000000000, 69279037",
    "20000000000, 65353130"
  })
  void makes_the_codes_of_the_rfc(long seconds, String code) {
    var key = "12345678901234567890".getBytes(US_ASCII);
    assertThat(Totp.code(key, Totp.step(Instant.ofEpochSecond(seconds)), 8)).isEqualTo(code);
  }

  @Test
  void makes_the_code_that_every_app_makes_of_a_secret() {
    var known = new TotpSecret("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    assertThat(Totp.code(known, 1)).isEqualTo("287082");
  }

  @ParameterizedTest
  @CsvSource({"-2, false", "-1, true", "0, true", "1, true", "2, false"})
  void allows_a_clock_that_is_one_step_behind_or_ahead(int drift, boolean allowed) {
    var step = Totp.stepOf(Totp.code(secret, STEP + drift), secret, NOON);
    assertThat(step.isPresent()).isEqualTo(allowed);
    if (allowed) {
      assertThat(step).hasValue(STEP + drift);
    }
  }

  @ParameterizedTest
  @CsvSource({"''", "12345", "1234567", "abcdef", "ä"})
  void takes_nothing_else_for_a_code(String typed) {
    assertThat(Totp.stepOf(typed, secret, NOON)).isEmpty();
  }

  @Test
  void is_read_from_an_address_that_names_its_owner() {
    assertThat(new TotpSecret("ABCD").uri("Plimsoll", "ada+x@example.com"))
        .isEqualTo(
            "otpauth://totp/Plimsoll:ada%2Bx%40example.com"
                + "?secret=ABCD&issuer=Plimsoll&algorithm=SHA1&digits=6&period=30");
  }

  @Test
  void has_secrets_of_160_bits_that_no_log_shows() {
    assertThat(secret.base32()).matches("[A-Z2-7]{32}");
    assertThat(secret.grouped()).matches("([A-Z2-7]{4} ){7}[A-Z2-7]{4}");
    assertThat(secret).asString().isEqualTo("TotpSecret");
    assertThat(TotpSecret.next(new SecureRandom())).isNotEqualTo(secret);
  }
}
