package dev.plimsoll.evals;

/** A golden set that cannot be imported. Nothing of it is. */
public final class InvalidGoldenSet extends EvalsProblem {
  InvalidGoldenSet(String field, String expected) {
    super(field + " must be " + expected, field);
  }

  private InvalidGoldenSet(String field, String place, String expected) {
    super(place + ": " + field + " must be " + expected, field);
  }

  /** Something is wrong in one line or one case of the file. */
  static InvalidGoldenSet at(String place, String field, String expected) {
    return new InvalidGoldenSet(field, place, expected);
  }
}
