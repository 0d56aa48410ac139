package dev.plimsoll.models.http;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The HTTP status that a provider's words stand for, where it sends another. */
final class MeantStatus {
  private static final int BAD_REQUEST = 400;
  private static final int TOO_LARGE = 413;

  /**
   * How OpenAI says with 429, as of a rate limit, that one request alone is larger than all that
   * may be used in a minute: waiting would not help.
   */
  private static final Pattern LARGE =
      Pattern.compile(
          "request too large|tokens must be reduced|reduce your message size",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern MORE_THAN_ALL =
      Pattern.compile("Limit:? (?<limit>\\d{1,18}), Requested:? (?<requested>\\d{1,18})");

  /** How OpenRouter says with 404, as of a model, that the model cannot do what was asked. */
  private static final Pattern NOT_SUPPORTED =
      Pattern.compile("no endpoints found that (?:support|can handle)", Pattern.CASE_INSENSITIVE);

  private MeantStatus() {}

  /**
   * The status that a message stands for.
   *
   * @param sent the one that it came with; null if it came with none
   */
  static @Nullable Integer of(String message, @Nullable Integer sent) {
    if (isLarge(message)) {
      return TOO_LARGE;
    }
    return NOT_SUPPORTED.matcher(message).find() ? Integer.valueOf(BAD_REQUEST) : sent;
  }

  private static boolean isLarge(String message) {
    var numbers = MORE_THAN_ALL.matcher(message);
    return LARGE.matcher(message).find()
        || (numbers.find()
            && Long.parseLong(numbers.group("requested")) > Long.parseLong(numbers.group("limit")));
  }
}
