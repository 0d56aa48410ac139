package dev.plimsoll.evals.results;

/** The result of a case. */
public enum CaseStatus {
  /** The answer is as expected. */
  PASSED,
  /** There is an answer, but it is not as expected. */
  FAILED,
  /** There is no answer to judge, which counts as not passed. */
  ERROR
}
