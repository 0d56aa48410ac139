package dev.plimsoll.domain;

/** The name of a prompt in the registry, the same for all its versions. */
public record PromptName(String value) {
  public PromptName {
    Keys.checked("prompt", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
