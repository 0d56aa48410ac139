package dev.plimsoll.models.http;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How providers say that a conversation is longer than the context of their model. */
public final class ContextLength {
  private static final String CODE = "context_length_exceeded";

  private static final Pattern EXCEEDED =
      Pattern.compile(
          "maximum context length"
              + "|exceed\\w* (?:the |its |this )?(?:model's )?(?:available |maximum )?context"
              + "|(?:prompt|input) is too long"
              + "|input token count[^.]{0,60}exceeds"
              + "|too large for model with \\d+ maximum context"
              + "|longer than the (?:maximum )?context",
          Pattern.CASE_INSENSITIVE);

  private ContextLength() {}

  /**
   * OpenAI's code for it, by which libraries know to shorten a conversation; null if a message says
   * something else.
   */
  public static @Nullable String code(String message) {
    return EXCEEDED.matcher(message).find() ? CODE : null;
  }
}
