package dev.plimsoll.prompts;

/** A prompt that cannot be saved, or a version that cannot be used; says what is wrong. */
public class InvalidPrompt extends RuntimeException {
  public InvalidPrompt(String message) {
    super(message);
  }
}
