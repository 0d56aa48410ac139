package dev.plimsoll.reviews;

import java.util.Arrays;
import java.util.List;

/**
 * What a reviewer rates from 1 (bad) to 5 (good). A new one begins a new version of the rubric;
 * ratings by earlier versions are without it.
 */
public enum Criterion {
  /** Whether it is true and to the point. */
  ACCURACY(1),
  /** Whether it moves the user closer to a solution. */
  HELPFULNESS(1),
  /** Whether it is friendly, clear and appropriate. */
  TONE(1),
  /** Whether it answers everything that was asked. */
  COMPLETENESS(1),
  /** Whether it is free of harm, bias and leaked data. */
  SAFETY(1);

  private final int since;

  /**
   * @param since the first version of the rubric that asks for it
   */
  Criterion(int since) {
    this.since = since;
  }

  /** The criteria that a version of the rubric asks for, in order. */
  static List<Criterion> of(int rubric) {
    return Arrays.stream(values()).filter(criterion -> criterion.since <= rubric).toList();
  }

  /** The version of the rubric that asks for all criteria. */
  static int latestRubric() {
    return Arrays.stream(values()).mapToInt(criterion -> criterion.since).max().orElseThrow();
  }
}
