package dev.plimsoll.evals.results;

/** The pass rate that a run must reach, from 0 to 1. */
public record PassThreshold(double value) {
  /**
   * @throws InvalidRun if it is not from 0 to 1
   */
  public PassThreshold {
    if (!(value >= 0 && value <= 1)) {
      throw new InvalidRun("threshold", "a number from 0 to 1, such as 0.8");
    }
  }

  /**
   * Reads the threshold of a request.
   *
   * @throws InvalidRun if it is not a number from 0 to 1
   */
  public static PassThreshold of(String text) {
    try {
      return new PassThreshold(Double.parseDouble(text));
    } catch (NumberFormatException _) {
      return new PassThreshold(Double.NaN);
    }
  }

  /** Whether a run passes; one that was broken off does not. */
  public boolean isReachedBy(EvalRun run) {
    return run.state() == RunState.FINISHED && run.passRate().value() >= value;
  }
}
