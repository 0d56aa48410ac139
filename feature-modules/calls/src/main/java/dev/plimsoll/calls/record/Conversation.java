package dev.plimsoll.calls.record;

import dev.plimsoll.domain.ConversationId;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.platform.Fitting;
import java.time.Instant;

/**
 * The calls of one conversation.
 *
 * @param title the first words of the first question
 */
public record Conversation(
    ConversationId id,
    FeatureKey feature,
    String title,
    Instant startedAt,
    Instant lastAt,
    int calls) {
  private static final int TITLE_LENGTH = 80;
  private static final int LOOK_AT = 5 * TITLE_LENGTH;

  /** The first words of a question, at most 80 characters, on one line. */
  public static String titleOf(String input) {
    var start = input.strip();
    var words = start.substring(0, Math.min(start.length(), LOOK_AT)).replaceAll("\\s+", " ");
    if (words.length() <= TITLE_LENGTH) {
      return words;
    }
    var end = words.lastIndexOf(' ', TITLE_LENGTH - 1);
    return words.substring(0, end > 0 ? end : Fitting.wholeCharacters(words, TITLE_LENGTH - 1))
        + "…";
  }
}
