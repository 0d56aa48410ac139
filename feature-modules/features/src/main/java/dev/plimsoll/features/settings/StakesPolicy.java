package dev.plimsoll.features.settings;

import java.time.Duration;

/**
 * What becomes of answers of a feature by which somebody could come to harm.
 *
 * @param pass the highest score at which an answer is given at once
 * @param refuse the score from which on the safe answer is given instead; between the two a person
 *     decides
 * @param within how long the person has; then the safe answer is given
 * @param safeAnswer what a person wrote beforehand for such cases
 */
public record StakesPolicy(
    Scoring scoring, double pass, double refuse, Duration within, String safeAnswer) {
  private static final Duration LONGEST = Duration.ofDays(7);

  /** No score reaches it: from there on nothing is refused. */
  private static final double HIGHEST = 2;

  /** What becomes of one answer. */
  public enum Course {
    PASS,
    PERSON,
    REFUSE
  }

  public StakesPolicy {
    if (!(pass >= 0 && pass <= 1 && pass < refuse)) {
      throw new IllegalArgumentException(
          "stakes.pass must be from 0 to 1 and below stakes.refuse, but they were "
              + pass
              + " and "
              + refuse);
    }
    if (refuse > HIGHEST) {
      throw new IllegalArgumentException("stakes.refuse must be at most 2, but was " + refuse);
    }
    if (!within.isPositive() || within.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "stakes.within must be more than nothing and at most 7 days, but was " + within);
    }
    if (safeAnswer.isBlank()) {
      throw new IllegalArgumentException("stakes.safeAnswer must say something");
    }
  }

  public Course course(Risk risk) {
    if (risk.score() >= refuse) {
      return Course.REFUSE;
    }
    return risk.score() <= pass ? Course.PASS : Course.PERSON;
  }
}
