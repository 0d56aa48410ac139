package dev.plimsoll.domain;

/** The key of an AI feature, which callers use, such as {@code help-assistant}. */
public record FeatureKey(String value) {
  public FeatureKey {
    Keys.checked("feature", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
