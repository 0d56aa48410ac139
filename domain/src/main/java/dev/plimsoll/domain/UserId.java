package dev.plimsoll.domain;

/**
 * The id of a person or an application that asks, by which flags decide and calls are recorded.
 * Applications may pass ids of their own users, so any text of 1 to 128 characters is accepted.
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
