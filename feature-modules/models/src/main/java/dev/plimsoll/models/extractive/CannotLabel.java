package dev.plimsoll.models.extractive;

/** The requested label is one that this model cannot give, whatever the text. */
class CannotLabel extends RuntimeException {
  CannotLabel(String reason) {
    super(reason);
  }
}
