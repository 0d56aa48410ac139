package dev.plimsoll.calls.record;

import dev.plimsoll.domain.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A user's feedback on the answer to their call.
 *
 * @param reason in their words, at most 2,000 characters
 * @param at when it was last changed
 */
public record Feedback(UserId user, Thumb thumb, @Nullable String reason, Instant at) {
  static final int REASON_LENGTH = 2_000;

  public Feedback {
    if (reason != null && reason.length() > REASON_LENGTH) {
      throw new IllegalArgumentException(
          "reason must be at most 2,000 characters, but was " + reason.length());
    }
  }
}
