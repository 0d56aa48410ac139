package dev.plimsoll.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RatingSummaryTest {
  @Test
  void counts_verdicts_apart_and_averages_each_criterion() {
    var summary =
        RatingSummary.of(
            5,
            List.of(
                new Rating(Hallucination.YES, 1, 2, 5, 3, 5, null),
                new Rating(Hallucination.NO, 4, 4, 5, 3, 5, null),
                new Rating(Hallucination.UNSURE, 4, 3, 5, 3, 5, null)));
    assertThat(summary.items()).isEqualTo(5);
    assertThat(summary.rated()).isEqualTo(3);
    assertThat(summary.hallucinating()).isEqualTo(1);
    assertThat(summary.faithful()).isEqualTo(1);
    assertThat(summary.unsure()).isEqualTo(1);
    assertThat(summary.means())
        .containsEntry(Criterion.ACCURACY, 3.0)
        .containsEntry(Criterion.HELPFULNESS, 3.0)
        .containsEntry(Criterion.TONE, 5.0);
  }

  @Test
  void has_no_means_while_nothing_is_rated() {
    assertThat(RatingSummary.of(20, List.of()).means()).isEmpty();
  }
}
