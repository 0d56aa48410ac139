package dev.plimsoll.serving.call;

import dev.plimsoll.answers.Answer;
import dev.plimsoll.answers.Citation;
import org.jspecify.annotations.Nullable;

/** Makes answers from what is known of a call. */
public final class Answers {
  private Answers() {}

  /** What a step of the fallback order has answered. */
  public static Answer.Given given(
      PreparedCall call,
      int level,
      String rung,
      String text,
      String servedModel,
      String finishReason,
      boolean abstained,
      @Nullable String raw) {
    return new Answer.Given(
        call.id(),
        text,
        Citation.in(text, call.passages()),
        level,
        rung,
        servedModel,
        finishReason,
        abstained,
        call.trace().bill().tokens(),
        raw);
  }
}
