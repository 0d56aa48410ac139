package dev.plimsoll.models.http;

/** A provider's response is larger than Plimsoll takes. */
final class AnswerTooLarge extends RuntimeException {
  AnswerTooLarge(long most) {
    this(most + " bytes");
  }

  /**
   * @param most what it may have at most, such as 10 bytes
   */
  AnswerTooLarge(String most) {
    super("the answer is longer than " + most);
  }
}
