package dev.plimsoll.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CriterionTest {
  @Test
  void first_rubric_asks_for_what_it_always_did() {
    assertThat(Criterion.of(1))
        .containsExactly(
            Criterion.ACCURACY,
            Criterion.HELPFULNESS,
            Criterion.TONE,
            Criterion.COMPLETENESS,
            Criterion.SAFETY);
  }

  @Test
  void rubric_of_today_asks_for_all() {
    assertThat(Criterion.of(Rating.RUBRIC)).containsExactly(Criterion.values());
  }
}
