package dev.plimsoll.serving;

import dev.plimsoll.answers.Answer;
import dev.plimsoll.answers.Citation;
import org.jspecify.annotations.Nullable;

/** Makes answers from what is known of a call. */
final class Answers {
  private Answers() {}

  static Answer.Given given(
      CallInProgress call,
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
        call.bill().tokens(),
        raw);
  }
}
