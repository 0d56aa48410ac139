package dev.plimsoll.reviews;

import java.util.List;

/** New ratings without a note. */
final class SomeRating {
  private static final int ANY = 3;

  private SomeRating() {}

  /**
   * @param scores of the first criteria, in order
   */
  static Rating of(Hallucination hallucination, int... scores) {
    return Rating.of(
        hallucination,
        criterion -> {
          var place = List.of(Criterion.values()).indexOf(criterion);
          return place < scores.length ? scores[place] : ANY;
        },
        null);
  }
}
