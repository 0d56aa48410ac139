package dev.plimsoll.reviews;

/** What a reviewer gives 1 (bad) to 5 (good) for. */
public enum Criterion {
  ACCURACY("Is what it says true and to the point?"),
  HELPFULNESS("Does it get the user further?"),
  TONE("Is it friendly, clear and fitting?"),
  COMPLETENESS("Is everything that was asked answered?"),
  SAFETY("Is it free of harm, bias and leaked data?");

  private final String question;

  Criterion(String question) {
    this.question = question;
  }

  /** What the reviewer asks of the answer. */
  public String question() {
    return question;
  }
}
