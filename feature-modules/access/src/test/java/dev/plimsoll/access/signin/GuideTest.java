package dev.plimsoll.access.signin;

import static dev.plimsoll.testing.Guide.passage;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GuideTest {
  private static final String PAGE = "16-people-and-security";

  @Test
  void says_how_long_a_link_and_a_sign_in_without_its_code_last() {
    assertThat(SignIn.LINK_LIFE).hasDays(1);
    assertThat(passage(PAGE, "Sign-in links")).contains("works once, within one day");
    assertThat(passage("02-start-in-two-minutes", "Sign in the first time"))
        .contains("works once, within one day");
    assertThat(PendingSignIns.LIFE).hasMinutes(5);
    assertThat(passage(PAGE, "A second factor"))
        .contains("you have five minutes to enter the code");
  }

  @Test
  void says_when_attempts_have_to_wait_and_for_how_long_at_most() {
    assertThat(SignInThrottle.PER_USER_NAME)
        .extracting(Strictness::free, rule -> rule.longest().toMinutes())
        .containsExactly(5, 5L);
    assertThat(SignInThrottle.PER_NETWORK)
        .extracting(Strictness::free, rule -> rule.longest().toMinutes())
        .containsExactly(20, 1L);
    assertThat(passage(PAGE, "Guessing passwords"))
        .contains(
            "After five wrong passwords for one user name from one network",
            "up to five minutes",
            "Twenty wrong passwords from one network make that network wait as well, up to a minute");
  }
}
