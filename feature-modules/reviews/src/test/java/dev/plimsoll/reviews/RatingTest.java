package dev.plimsoll.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RatingTest {
  @Test
  void takes_one_to_five() {
    assertThat(SomeRating.of(Hallucination.NO, 1, 2, 3, 4, 5).score(Criterion.SAFETY)).isEqualTo(5);
  }

  @Test
  void names_the_criterion_that_is_out_of_range() {
    assertThatThrownBy(() -> SomeRating.of(Hallucination.NO, 3, 3, 0, 3, 3))
        .isInstanceOf(InvalidRating.class)
        .hasMessage("tone must be 1 to 5, but was 0");
    assertThatThrownBy(() -> SomeRating.of(Hallucination.NO, 6, 3, 3, 3, 3))
        .hasMessage("accuracy must be 1 to 5, but was 6");
  }

  @Test
  void names_the_criterion_that_is_missing() {
    var scores = new EnumMap<>(SomeRating.of(Hallucination.NO).scores());
    scores.remove(Criterion.TONE);
    assertThatThrownBy(() -> new Rating(Rating.RUBRIC, Hallucination.NO, scores, null))
        .isInstanceOf(InvalidRating.class)
        .hasMessage("tone must be 1 to 5, but is missing");
  }

  @Test
  void has_no_score_for_what_its_rubric_did_not_ask() {
    var beforeTheFirstRubric = new Rating(0, Hallucination.NO, Map.of(), null);
    assertThat(beforeTheFirstRubric.score(Criterion.TONE)).isNull();
  }

  @Test
  void is_not_changed_by_a_change_of_the_scores_that_it_was_made_of() {
    var scores = new EnumMap<>(SomeRating.of(Hallucination.NO, 5).scores());
    var rating = new Rating(Rating.RUBRIC, Hallucination.NO, scores, null);
    scores.put(Criterion.ACCURACY, 1);
    assertThat(rating).isEqualTo(SomeRating.of(Hallucination.NO, 5));
    assertThatThrownBy(() -> rating.scores().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void keeps_no_blank_note() {
    assertThat(Rating.of(Hallucination.NO, _ -> 3, "  ").note()).isNull();
  }

  @Test
  void refuses_a_note_that_is_too_long() {
    assertThatThrownBy(() -> Rating.of(Hallucination.NO, _ -> 3, "x".repeat(2_001)))
        .hasMessage("note must be at most 2,000 characters, but was 2001");
  }
}
