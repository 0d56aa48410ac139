package dev.plimsoll.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.domain.Tokens.Audio;
import org.junit.jupiter.api.Test;

class TokensTest {
  @Test
  void counts_sounds_as_parts_that_do_not_overlap() {
    var tokens = new Tokens(100, 60, 10, 50, 20, 5, new Audio(30, 60, 30));
    assertThat(tokens.audio().heard()).isEqualTo(90);
    assertThatThrownBy(() -> tokens.with(new Audio(31, 60, 30)))
        .hasMessage("more cached tokens and new sounds than input tokens");
    assertThatThrownBy(() -> tokens.with(new Audio(30, 61, 30)))
        .hasMessage("more cached sounds than cached tokens");
    assertThatThrownBy(() -> tokens.with(new Audio(30, 60, 31)))
        .hasMessage("more reasoning and sounds than output tokens");
    assertThatThrownBy(() -> new Audio(-1, 0, 0)).hasMessage("negative tokens");
  }

  @Test
  void adds_each_part() {
    var tokens = new Tokens(100, 60, 10, 50, 20, 5, new Audio(30, 6, 3));
    assertThat(tokens.plus(tokens))
        .isEqualTo(new Tokens(200, 120, 20, 100, 40, 10, new Audio(60, 12, 6)));
  }
}
