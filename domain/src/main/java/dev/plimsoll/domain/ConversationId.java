package dev.plimsoll.domain;

/**
 * The id of a conversation: the calls that one user made in one thread with one feature. Ids that
 * Plimsoll makes sort by time; one that an application passes is the conversation's only within it:
 * {@code shop/talk-1}.
 */
public record ConversationId(String value) {
  private static final int LONGEST_GIVEN = 64;
  private static final int LONGEST = LONGEST_GIVEN + ApplicationIds.LONGEST_PREFIX;

  public ConversationId {
    if (value.isBlank() || value.length() > LONGEST) {
      throw wrong(value);
    }
  }

  /**
   * An id as an application passes it.
   *
   * @throws IllegalArgumentException if it is empty, has more than 64 characters or control
   *     characters
   */
  public static ConversationId given(String value) {
    if (value.length() > LONGEST_GIVEN) {
      throw wrong(value);
    }
    if (value.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "conversation must be 1 to 64 characters without control characters");
    }
    return new ConversationId(value);
  }

  /** This id, as an application passed it, apart from the same id of all others. */
  public ConversationId of(String application) {
    return new ConversationId(ApplicationIds.in(application, value));
  }

  /** The id as the application passed it. */
  public ConversationId local() {
    return new ConversationId(ApplicationIds.local(value));
  }

  private static IllegalArgumentException wrong(String value) {
    return new IllegalArgumentException(
        "conversation must be 1 to 64 characters, but was " + value.length());
  }

  @Override
  public String toString() {
    return value;
  }
}
