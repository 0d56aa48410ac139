package dev.plimsoll.access.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.testing.Guide;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class GuideTest {
  @Test
  void says_how_much_of_the_log_of_sign_ins_is_kept() {
    assertThat(Guide.passage("16-people-and-security", "The log of sign-ins"))
        .contains(String.format(Locale.ROOT, "Only the latest %,d or so", SecurityLog.KEPT));
  }
}
