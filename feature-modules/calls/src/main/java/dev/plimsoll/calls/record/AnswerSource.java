package dev.plimsoll.calls.record;

/**
 * The step of the feature's fallback order that gave the answer.
 *
 * @param level 0 for the first step, higher for later ones
 * @param name for people, such as {@code model} or {@code template}
 */
public record AnswerSource(int level, String name) {
  /** The call ended before any step was tried. */
  public static final AnswerSource NONE = new AnswerSource(0, "");
}
