package dev.plimsoll.access.totp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.testing.Guide;
import org.junit.jupiter.api.Test;

class GuideTest {
  @Test
  void says_how_codes_look_how_long_they_work_and_how_many_recovery_codes_there_are() {
    assertThat(Totp.DIGITS).isEqualTo(6);
    assertThat(RecoveryCodes.MANY).isEqualTo(10);
    assertThat(Guide.passage("16-people-and-security", "A second factor"))
        .contains(
            "a code of six digits",
            "a code of the %d seconds before or after".formatted(Totp.STEP.toSeconds()),
            "Ten recovery codes are shown once");
  }
}
