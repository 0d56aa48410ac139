package dev.plimsoll.models.api;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class EditDistanceTest {
  @Test
  void counts_letters_too_many_missing_wrong_or_swapped() {
    assertThat(EditDistance.of("prompt", "prompt")).isZero();
    assertThat(EditDistance.of("prompt", "promptt")).isEqualTo(1);
    assertThat(EditDistance.of("prompt", "promt")).isEqualTo(1);
    assertThat(EditDistance.of("prompt", "prompd")).isEqualTo(1);
    assertThat(EditDistance.of("prompt", "prmopt")).isEqualTo(1);
    assertThat(EditDistance.of("prompt", "rpmopt")).isEqualTo(2);
    assertThat(EditDistance.of("", "key")).isEqualTo(3);
  }

  @Test
  void tells_a_swap_from_other_errors() {
    assertThat(EditDistance.isSwap("hwo", "how")).isTrue();
    assertThat(EditDistance.isSwap("hou", "how")).isFalse();
    assertThat(EditDistance.isSwap("how", "how")).isFalse();
    assertThat(EditDistance.isSwap("ho", "how")).isFalse();
  }

  @Property
  void is_the_same_in_both_directions(
      @ForAll @AlphaChars @StringLength(max = 8) String one,
      @ForAll @AlphaChars @StringLength(max = 8) String other) {
    assertThat(EditDistance.of(one, other)).isEqualTo(EditDistance.of(other, one));
  }

  @Property
  void is_at_most_the_length_of_the_longer_word(
      @ForAll @AlphaChars @StringLength(max = 8) String one,
      @ForAll @AlphaChars @StringLength(max = 8) String other) {
    assertThat(EditDistance.of(one, other))
        .isBetween(Math.abs(one.length() - other.length()), Math.max(one.length(), other.length()));
  }
}
