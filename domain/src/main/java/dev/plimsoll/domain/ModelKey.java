package dev.plimsoll.domain;

/** A model by the key that this installation gives it, such as {@code gpt-small}. */
public record ModelKey(String value) {
  public ModelKey {
    Keys.checked("model", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
