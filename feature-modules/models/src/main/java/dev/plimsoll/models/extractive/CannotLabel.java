package dev.plimsoll.models.extractive;

/** A label that this model cannot give, whatever the text. */
class CannotLabel extends RuntimeException {
  CannotLabel(String reason) {
    super(reason);
  }
}
