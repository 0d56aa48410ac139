package dev.plimsoll.reviews;

import org.jspecify.annotations.Nullable;

/**
 * A reviewer's rating of an item: whether it hallucinates, and 1 to 5 for each {@link Criterion}.
 *
 * @param note in the reviewer's own words, at most 2,000 characters
 */
public record Rating(
    Hallucination hallucination,
    int accuracy,
    int helpfulness,
    int tone,
    int completeness,
    int safety,
    @Nullable String note) {
  /** The version of the rubric that new ratings use; a changed rubric gets a new version. */
  public static final int RUBRIC = 1;

  private static final int LONGEST_NOTE = 2_000;

  public Rating {
    checked("accuracy", accuracy);
    checked("helpfulness", helpfulness);
    checked("tone", tone);
    checked("completeness", completeness);
    checked("safety", safety);
    note = note == null || note.isBlank() ? null : note.strip();
    if (note != null && note.length() > LONGEST_NOTE) {
      throw new InvalidRating("note must be at most 2,000 characters, but was " + note.length());
    }
  }

  public int score(Criterion criterion) {
    return switch (criterion) {
      case ACCURACY -> accuracy;
      case HELPFULNESS -> helpfulness;
      case TONE -> tone;
      case COMPLETENESS -> completeness;
      case SAFETY -> safety;
    };
  }

  private static void checked(String criterion, int score) {
    if (score < 1 || score > 5) {
      throw new InvalidRating(criterion + " must be 1 to 5, but was " + score);
    }
  }
}
