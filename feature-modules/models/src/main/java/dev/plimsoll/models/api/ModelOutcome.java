package dev.plimsoll.models.api;

import dev.plimsoll.domain.Tokens;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How a question to a model ended. */
public sealed interface ModelOutcome {
  /** What was used, as the provider counts it, or estimated where it did not say. */
  Tokens tokens();

  /** How often the provider was asked; 0 where the circuit was open. */
  int attempts();

  /** The same, after so many attempts. */
  ModelOutcome after(int attempts);

  /** The same, with what an attempt that was given up has used beside it. */
  ModelOutcome using(Tokens more);

  /**
   * A whole answer.
   *
   * @param raw the provider's response body where it speaks the OpenAI wire and was not streamed,
   *     to be passed on untouched; else null
   * @param servedModel the model that the provider says it served
   * @param finishReason in the OpenAI wire's words: {@code stop}, {@code length}, {@code
   *     tool_calls} …
   * @param abstained whether the model said that it cannot answer from what it was given
   * @param estimated whether {@code tokens} is our estimate
   */
  record Answered(
      String text,
      @Nullable String raw,
      String servedModel,
      String finishReason,
      boolean abstained,
      Tokens tokens,
      boolean estimated,
      int attempts)
      implements ModelOutcome {
    @Override
    public Answered after(int attempts) {
      return new Answered(
          text, raw, servedModel, finishReason, abstained, tokens, estimated, attempts);
    }

    @Override
    public Answered using(Tokens more) {
      var all = tokens.plus(more);
      return new Answered(
          text, raw, servedModel, finishReason, abstained, all, estimated, attempts);
    }
  }

  /**
   * No answer, or a part of one.
   *
   * @param detail for operators, without secrets
   * @param status the provider's HTTP status, where there was one
   * @param retryAfter how long the provider asks to wait, or the circuit makes wait
   * @param partial what had been said when it broke off
   * @param errorBody the provider's error as JSON in the OpenAI shape, where it sent one
   */
  record Failed(
      FailureKind kind,
      String detail,
      @Nullable Integer status,
      @Nullable Duration retryAfter,
      String partial,
      @Nullable String errorBody,
      Tokens tokens,
      int attempts)
      implements ModelOutcome {

    /** The provider was not asked at all. */
    public static Failed unasked(FailureKind kind, String detail, @Nullable Duration retryAfter) {
      return new Failed(kind, detail, null, retryAfter, "", null, Tokens.NONE, 0);
    }

    /** The same, after which it is worth to wait so long. */
    public Failed waiting(Duration rest) {
      return new Failed(kind, detail, status, rest, partial, errorBody, tokens, attempts);
    }

    @Override
    public Failed after(int attempts) {
      return new Failed(kind, detail, status, retryAfter, partial, errorBody, tokens, attempts);
    }

    @Override
    public Failed using(Tokens more) {
      var all = tokens.plus(more);
      return new Failed(kind, detail, status, retryAfter, partial, errorBody, all, attempts);
    }
  }
}
