package dev.plimsoll.evals.cases;

/** A golden set cannot be imported; nothing of it was imported. */
public final class InvalidGoldenSet extends EvalsProblem {
  public InvalidGoldenSet(String field, String expected) {
    super(field + " must be " + expected, field);
  }

  private InvalidGoldenSet(String field, String place, String expected) {
    super(place + ": " + field + " must be " + expected, field);
  }

  /** An error in one line or one case of the file. */
  public static InvalidGoldenSet at(String place, String field, String expected) {
    return new InvalidGoldenSet(field, place, expected);
  }
}
