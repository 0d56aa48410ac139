package dev.plimsoll.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FittingTest {
  @Test
  void takes_the_first_that_are_not_too_long_together_and_one_at_least() {
    assertThat(first(9, 3L, 4L, 2L, 1L)).containsExactly(3L, 4L, 2L);
    assertThat(first(8, 3L, 4L, 2L, 1L)).containsExactly(3L, 4L);
    assertThat(first(2, 3L, 1L)).containsExactly(3L);
    assertThat(first(2)).isEmpty();
  }

  @Test
  void divides_no_surrogate_pair() {
    assertThat(Fitting.wholeCharacters("a\uD83D\uDE00b", 1)).isEqualTo(1);
    assertThat(Fitting.wholeCharacters("a\uD83D\uDE00b", 2)).isEqualTo(1);
    assertThat(Fitting.wholeCharacters("a\uD83D\uDE00b", 3)).isEqualTo(3);
  }

  private static List<Long> first(long most, Long... lengths) {
    return Fitting.first(List.of(lengths), Long::longValue, most);
  }
}
