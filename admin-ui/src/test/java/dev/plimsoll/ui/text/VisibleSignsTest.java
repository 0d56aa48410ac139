package dev.plimsoll.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.ui.parts.Verbatim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleSignsTest {
  @ParameterizedTest
  @CsvSource({
    "200B", "200C", "200D", "2060", "FEFF", "00AD", "034F", "061C", "115F", "3164", "180E", "2800",
    "202A", "202B", "202D", "202E", "2066", "2067", "2068", "2069", "200E", "200F", "2028", "2029",
    "0000", "0007", "001B", "007F", "0085", "FE00", "FE0F", "E0041", "E0100", "E000", "FFFE"
  })
  void show_what_has_no_shape(String code) {
    var sign = Character.toString(Integer.parseInt(code, 16));
    assertThat(VisibleSigns.of("a" + sign + "b")).isEqualTo("a⟦U+" + code + "⟧b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Grüße, 你好, مرحبا, नमस्ते\n\tx\r\n", "👩‍💻 ❤️ 🏳️‍🌈 1️⃣ 👍🏽", "a b"})
  void leave_alone_what_is_seen(String text) {
    assertThat(VisibleSigns.of(text)).isEqualTo(text);
  }

  @Test
  void stand_in_texts_that_are_shown_word_for_word() {
    assertThat(new Verbatim("a\u200Bb").getText()).isEqualTo("a⟦U+200B⟧b");
  }
}
