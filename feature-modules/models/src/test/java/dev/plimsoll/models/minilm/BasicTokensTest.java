package dev.plimsoll.models.minilm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BasicTokensTest {
  @Test
  void lowers_case_and_strips_accents() {
    assertThat(BasicTokens.of("Naïve CAFÉ Ångström")).containsExactly("naive", "cafe", "angstrom");
  }

  @Test
  void parts_words_at_any_white_space() {
    assertThat(BasicTokens.of(" one\ttwo\u00a0three\r\n four\u3000five "))
        .containsExactly("one", "two", "three", "four", "five");
  }

  @Test
  void makes_each_mark_a_word() {
    assertThat(BasicTokens.of("don't: 127.0.0.1/v1 → “yes”$"))
        .containsExactly(
            "don", "'", "t", ":", "127", ".", "0", ".", "0", ".", "1", "/", "v1", "→", "“", "yes",
            "”", "$");
  }

  @Test
  void makes_each_chinese_character_a_word() {
    assertThat(BasicTokens.of("ab北京cd")).containsExactly("ab", "北", "京", "cd");
  }

  @Test
  void drops_what_cannot_be_seen() {
    assertThat(BasicTokens.of("a\u0000b\u200dc\ufffdd\u0007e")).containsExactly("abcde");
  }
}
