package dev.plimsoll.domain;

/**
 * A person or an application that asks, by the id that flags are bucketed by and calls are recorded
 * under. Applications may pass ids of their own users, so any text of 1 to 128 characters is taken.
 */
public record UserId(String value) {
  public UserId {
    if (value.isBlank() || value.length() > 128) {
      throw new IllegalArgumentException(
          "user must be 1 to 128 characters, but was " + value.length());
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
