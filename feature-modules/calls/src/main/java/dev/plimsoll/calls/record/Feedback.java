package dev.plimsoll.calls.record;

import dev.plimsoll.domain.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A user's feedback on the answer to their call. What is null was not said.
 *
 * @param reason in their words, at most 2,000 characters
 * @param accepted whether they used the answer
 * @param edited what they made of the answer before they used it, at most 20,000 characters
 * @param at when it was last changed
 */
public record Feedback(
    UserId user,
    @Nullable Thumb thumb,
    @Nullable String reason,
    @Nullable Boolean accepted,
    @Nullable String edited,
    Instant at) {
  public static final int LONGEST_REASON = 2_000;
  public static final int LONGEST_EDITED = 20_000;

  public Feedback {
    checkLength("reason", reason, LONGEST_REASON);
    checkLength("edited", edited, LONGEST_EDITED);
  }

  /** A thumb with its reason. */
  public Feedback(UserId user, Thumb thumb, @Nullable String reason, Instant at) {
    this(user, thumb, reason, null, null, at);
  }

  /** This feedback, with what was said before and is not said again. */
  public Feedback after(Feedback before) {
    return new Feedback(
        user,
        either(thumb, before.thumb),
        either(reason, before.reason),
        either(accepted, before.accepted),
        either(edited, before.edited),
        at);
  }

  private static <T> @Nullable T either(@Nullable T now, @Nullable T before) {
    return now == null ? before : now;
  }

  private static void checkLength(String field, @Nullable String text, int longest) {
    if (text != null && text.length() > longest) {
      throw new IllegalArgumentException(
          "%s must be at most %,d characters, but was %,d"
              .formatted(field, longest, text.length()));
    }
  }
}
