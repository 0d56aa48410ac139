package dev.plimsoll.domain;

/** An AI feature, by the key that its callers use, such as {@code help-assistant}. */
public record FeatureKey(String value) {
  public FeatureKey {
    Keys.checked("feature", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
