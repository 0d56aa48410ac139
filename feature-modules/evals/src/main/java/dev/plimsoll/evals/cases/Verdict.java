package dev.plimsoll.evals.cases;

/**
 * Whether an answer is as expected.
 *
 * @param why for people: why an answer fails
 */
public record Verdict(boolean passed, String why) {
  static final Verdict PASSED = new Verdict(true, "as expected");

  static Verdict failed(String why) {
    return new Verdict(false, why);
  }
}
