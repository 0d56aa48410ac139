package dev.plimsoll.models.http;

/** A provider's response is larger than Plimsoll takes. */
final class AnswerTooLarge extends RuntimeException {
  AnswerTooLarge(long most) {
    super("the answer is longer than " + most + " bytes");
  }
}
