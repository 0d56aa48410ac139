package dev.plimsoll.evals.results;

/** How a case ended. */
public enum CaseStatus {
  /** The answer is as expected. */
  PASSED,
  /** There is an answer, and it is not as expected. */
  FAILED,
  /** There is no answer to judge. For the pass rate that is not passed. */
  ERROR
}
