package dev.plimsoll.reviews;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A reviewer's rating of an item: whether it hallucinates, and 1 to 5 for each {@link Criterion}.
 *
 * @param rubric the version of the rubric that the reviewer rated by
 * @param scores for each criterion that this version asks for, in their order
 * @param note in the reviewer's own words, at most 2,000 characters
 */
public record Rating(
    int rubric,
    Hallucination hallucination,
    Map<Criterion, Integer> scores,
    @Nullable String note) {
  /** The version of the rubric that new ratings use; a changed rubric gets a new version. */
  public static final int RUBRIC = Criterion.latestRubric();

  private static final int LONGEST_NOTE = 2_000;

  public Rating {
    var copy = new EnumMap<Criterion, Integer>(Criterion.class);
    copy.putAll(scores);
    Criterion.of(rubric).forEach(criterion -> requireScored(criterion, copy));
    copy.forEach(Rating::requireInRange);
    scores = Collections.unmodifiableMap(copy);
    note = note == null || note.isBlank() ? null : note.strip();
    if (note != null && note.length() > LONGEST_NOTE) {
      throw new InvalidRating("note must be at most 2,000 characters, but was " + note.length());
    }
  }

  /**
   * A new rating, by the rubric of today.
   *
   * @param score gives the score of each criterion
   */
  public static Rating of(
      Hallucination hallucination, ToIntFunction<Criterion> score, @Nullable String note) {
    var scores = new EnumMap<Criterion, Integer>(Criterion.class);
    for (var criterion : Criterion.of(RUBRIC)) {
      scores.put(criterion, score.applyAsInt(criterion));
    }
    return new Rating(RUBRIC, hallucination, scores, note);
  }

  /** The score of a criterion; null if the rubric of this rating does not ask for it. */
  public @Nullable Integer score(Criterion criterion) {
    return scores.get(criterion);
  }

  private static void requireScored(Criterion criterion, Map<Criterion, Integer> scores) {
    if (!scores.containsKey(criterion)) {
      throw new InvalidRating(named(criterion) + " must be 1 to 5, but is missing");
    }
  }

  private static void requireInRange(Criterion criterion, int score) {
    if (score < 1 || score > 5) {
      throw new InvalidRating(named(criterion) + " must be 1 to 5, but was " + score);
    }
  }

  private static String named(Criterion criterion) {
    return criterion.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
