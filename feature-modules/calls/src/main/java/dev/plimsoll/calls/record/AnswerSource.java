package dev.plimsoll.calls.record;

/**
 * Which step of the feature's fallback order gave the answer.
 *
 * @param level 0 for the way that is meant, higher the further the call fell
 * @param name for people, such as {@code model} or {@code template}
 */
public record AnswerSource(int level, String name) {
  /** The call ended before any step was tried. */
  public static final AnswerSource NONE = new AnswerSource(0, "");
}
