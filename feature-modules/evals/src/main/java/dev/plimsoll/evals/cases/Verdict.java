package dev.plimsoll.evals.cases;

/**
 * Whether an answer is as expected.
 *
 * @param why for people: what is missing in an answer that fails
 */
public record Verdict(boolean passed, String why) {
  static final Verdict PASSED = new Verdict(true, "as expected");

  static Verdict failed(String why) {
    return new Verdict(false, why);
  }
}
