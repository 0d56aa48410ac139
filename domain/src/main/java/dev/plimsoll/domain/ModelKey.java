package dev.plimsoll.domain;

/** The key of a model in this installation, such as {@code gpt-small}. */
public record ModelKey(String value) {
  public ModelKey {
    Keys.checked("model", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
