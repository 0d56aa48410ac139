package dev.plimsoll.domain;

/** A prompt of the registry, over all its versions. */
public record PromptName(String value) {
  public PromptName {
    Keys.checked("prompt", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
