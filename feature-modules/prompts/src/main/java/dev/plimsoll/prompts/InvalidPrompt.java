package dev.plimsoll.prompts;

/** A prompt cannot be saved, or a version cannot be used; the message says why. */
public class InvalidPrompt extends RuntimeException {
  public InvalidPrompt(String message) {
    super(message);
  }
}
