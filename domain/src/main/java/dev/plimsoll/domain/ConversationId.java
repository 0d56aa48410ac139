package dev.plimsoll.domain;

/**
 * The id of a conversation: the calls that one user made in one thread with one feature. Ids sort
 * by time.
 */
public record ConversationId(String value) {
  public ConversationId {
    if (value.isBlank() || value.length() > 64) {
      throw new IllegalArgumentException(
          "conversation must be 1 to 64 characters, but was " + value.length());
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
