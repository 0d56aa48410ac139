package dev.plimsoll.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RatingTest {
  @Test
  void takes_one_to_five() {
    assertThat(new Rating(Hallucination.NO, 1, 2, 3, 4, 5, null).score(Criterion.SAFETY))
        .isEqualTo(5);
  }

  @Test
  void names_the_criterion_that_is_out_of_range() {
    assertThatThrownBy(() -> new Rating(Hallucination.NO, 3, 3, 0, 3, 3, null))
        .isInstanceOf(InvalidRating.class)
        .hasMessage("tone must be 1 to 5, but was 0");
    assertThatThrownBy(() -> new Rating(Hallucination.NO, 6, 3, 3, 3, 3, null))
        .hasMessage("accuracy must be 1 to 5, but was 6");
  }

  @Test
  void keeps_no_blank_note() {
    assertThat(new Rating(Hallucination.NO, 3, 3, 3, 3, 3, "  ").note()).isNull();
  }

  @Test
  void refuses_a_note_that_is_too_long() {
    assertThatThrownBy(() -> new Rating(Hallucination.NO, 3, 3, 3, 3, 3, "x".repeat(2_001)))
        .hasMessage("note must be at most 2,000 characters, but was 2001");
  }
}
