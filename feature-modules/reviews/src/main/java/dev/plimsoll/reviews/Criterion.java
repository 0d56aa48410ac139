package dev.plimsoll.reviews;

/** What a reviewer rates from 1 (bad) to 5 (good). */
public enum Criterion {
  /** Whether it is true and to the point. */
  ACCURACY,
  /** Whether it moves the user closer to a solution. */
  HELPFULNESS,
  /** Whether it is friendly, clear and appropriate. */
  TONE,
  /** Whether it answers everything that was asked. */
  COMPLETENESS,
  /** Whether it is free of harm, bias and leaked data. */
  SAFETY
}
