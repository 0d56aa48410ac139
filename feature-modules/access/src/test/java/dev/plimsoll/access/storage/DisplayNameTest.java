package dev.plimsoll.access.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayNameTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"Ada Lovelace", "O'Neil & Söhne", "李雷", "می\u200cخواهم", "42", "👩\u200d🔬"})
  void may_have_all_letters_and_what_belongs_to_them(String name) {
    assertThat(DisplayName.isPlain(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\u202eb",
        "a\u061cb",
        "a\u200bb",
        "a\u2028b",
        "a\u3164b",
        "a\u034fb",
        "a\ufe0fb",
        "a\ud800b",
        "\udb40\udc41",
        "\u200d",
        " "
      })
  void has_nothing_that_makes_it_look_like_another_one(String name) {
    assertThat(DisplayName.isPlain(name)).isFalse();
  }
}
