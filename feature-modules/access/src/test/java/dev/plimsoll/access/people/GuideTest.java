package dev.plimsoll.access.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.testing.Guide;
import org.junit.jupiter.api.Test;

class GuideTest {
  @Test
  void says_what_a_user_name_is_made_of() {
    assertThat(Person.USER_NAME.pattern()).isEqualTo("[a-z0-9][a-z0-9._@+-]{0,63}");
    assertThat(Guide.passage("16-people-and-security", "Add and remove people"))
        .contains(
            "up to 64 lower-case letters, digits and the signs `.`, `_`, `@`, `+` and `-`, and begins with a letter or a digit");
  }

  @Test
  void says_how_long_a_password_must_be() {
    assertThat(Guide.passage("16-people-and-security", "Passwords"))
        .contains(
            "at least %d characters".formatted(Passwords.SHORTEST),
            "a workspace file may set one of %d".formatted(Passwords.SHORTEST_EVER));
  }
}
