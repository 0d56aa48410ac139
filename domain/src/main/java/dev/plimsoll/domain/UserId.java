package dev.plimsoll.domain;

import org.jspecify.annotations.Nullable;

/**
 * The id of a person or an application that asks, by which calls are recorded. ApplicationIds may
 * pass ids of their own users, so any text of 1 to 128 characters is accepted; it is that user's
 * only within its application: {@code shop/42} is the user 42 of the application shop.
 */
public record UserId(String value) {
  private static final int LONGEST_GIVEN = 128;
  private static final int LONGEST = LONGEST_GIVEN + ApplicationIds.LONGEST_PREFIX;

  public UserId {
    if (value.isBlank() || value.length() > LONGEST) {
      throw wrong(value);
    }
  }

  /**
   * An id as an application passes it.
   *
   * @throws IllegalArgumentException if it is empty or has more than 128 characters
   */
  public static UserId given(String value) {
    if (value.length() > LONGEST_GIVEN) {
      throw wrong(value);
    }
    return new UserId(value);
  }

  /** This id, as an application passed it, apart from the same id of all others. */
  public UserId of(String application) {
    return new UserId(ApplicationIds.in(application, value));
  }

  /**
   * Whether an application may have passed it, so that {@link #of} makes no id that is too long.
   */
  public boolean isGiven() {
    return value.length() <= LONGEST_GIVEN;
  }

  /** The application whose user it is; null for people and for applications themselves. */
  public @Nullable String application() {
    return ApplicationIds.of(value);
  }

  /** The id as the application passed it; of a signed-in person, the id itself. */
  public UserId local() {
    return new UserId(ApplicationIds.local(value));
  }

  private static IllegalArgumentException wrong(String value) {
    return new IllegalArgumentException(
        "user must be 1 to 128 characters, but was " + value.length());
  }

  @Override
  public String toString() {
    return value;
  }
}
