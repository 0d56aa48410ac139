package dev.plimsoll.models.extractive;

/** A label that this model cannot give, whatever the text. */
class CannotLabel extends RuntimeException {
  private static final long serialVersionUID = 1;

  CannotLabel(String reason) {
    super(reason);
  }
}
