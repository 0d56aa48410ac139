package dev.plimsoll.access.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.domain.UserId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonPasswordsTest {
  private static final UserId ADA = new UserId("ada.lovelace");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password1234567",
        "P@ssw0rdP@ssw0rd",
        "Qwertyuiop12345!",
        "aaaaaaaaaaaaaaaa",
        "123456789012345",
        "Plimsoll-Admin-2026!",
        "Summer2026Summer2026",
        "iloveyouiloveyou",
        "correcthorsebatterystaple",
        "ada.lovelace.2026"
      })
  void are_refused_however_long_they_are(String password) {
    assertThat(CommonPasswords.include(password, "ada.lovelace")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "correct horse battery",
        "the password of all tests",
        "gkTz81-pPqw-77xx",
        "wir essen heute Suppe",
        "ädelost på smörgås"
      })
  void are_no_phrases_of_ones_own(String password) {
    assertThat(CommonPasswords.include(password, "ada.lovelace")).isFalse();
    assertThatCode(() -> Passwords.checkNew(password, ADA)).doesNotThrowAnyException();
  }

  @Test
  void a_new_password_has_fifteen_characters_and_one_of_before_twelve() {
    assertThatThrownBy(() -> Passwords.checkNew("gkTz81-pPqw-77", ADA))
        .isInstanceOf(InvalidPerson.class)
        .hasMessageContaining("15 to 256 characters, but had 14");
    assertThatCode(() -> Passwords.check("gkTz81-pPqw-")).doesNotThrowAnyException();
  }
}
