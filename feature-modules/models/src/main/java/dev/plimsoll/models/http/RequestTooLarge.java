package dev.plimsoll.models.http;

import java.util.regex.Pattern;

/**
 * How OpenAI says with HTTP 429, as of a rate limit, that one request alone is larger than all that
 * may be used in a minute: waiting would not help.
 */
final class RequestTooLarge {
  /** The status that others give it. */
  static final int STATUS = 413;

  private static final Pattern WORDS =
      Pattern.compile(
          "request too large|tokens must be reduced|reduce your message size",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern MORE_THAN_ALL =
      Pattern.compile("Limit:? (?<limit>\\d{1,18}), Requested:? (?<requested>\\d{1,18})");

  private RequestTooLarge() {}

  /** Whether a provider's message says so. */
  static boolean isMeantBy(String message) {
    var numbers = MORE_THAN_ALL.matcher(message);
    return WORDS.matcher(message).find()
        || (numbers.find()
            && Long.parseLong(numbers.group("requested")) > Long.parseLong(numbers.group("limit")));
  }
}
