package dev.plimsoll.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RatingSummaryTest {
  @Test
  void counts_verdicts_apart_and_averages_each_criterion() {
    var summary =
        RatingSummary.of(
            5,
            List.of(
                SomeRating.of(Hallucination.YES, 1, 2, 5, 3, 5),
                SomeRating.of(Hallucination.NO, 4, 4, 5, 3, 5),
                SomeRating.of(Hallucination.UNSURE, 4, 3, 5, 3, 5)));
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
  void averages_a_criterion_over_the_ratings_whose_rubric_asks_for_it() {
    var beforeTheFirstRubric = new Rating(0, Hallucination.NO, Map.of(Criterion.TONE, 1), null);
    var summary =
        RatingSummary.of(
            2, List.of(beforeTheFirstRubric, SomeRating.of(Hallucination.NO, 4, 4, 5)));
    assertThat(summary.rated()).isEqualTo(2);
    assertThat(summary.means())
        .containsEntry(Criterion.ACCURACY, 4.0)
        .containsEntry(Criterion.TONE, 3.0);
  }

  @Test
  void has_no_means_while_nothing_is_rated() {
    assertThat(RatingSummary.of(20, List.of()).means()).isEmpty();
  }
}
