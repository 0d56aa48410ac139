package dev.plimsoll.answers;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.ConversationId;
import dev.plimsoll.domain.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a question to a feature ended. All of it is on record when the answer is given. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
public sealed interface Answer {
  CallId call();

  /** Whether repeats of the next day are to get it too. */
  default boolean isLasting() {
    return this instanceof Given || this instanceof Held || this instanceof Later;
  }

  /**
   * A whole answer.
   *
   * @param rung which step of the fallback order answered, from 0
   * @param raw the provider's response body where it speaks the OpenAI wire and was not streamed
   * @param abstained whether the model said that it cannot answer from what it was given
   */
  record Given(
      CallId call,
      String text,
      List<Citation> citations,
      int rung,
      String rungName,
      String servedModel,
      String finishReason,
      boolean abstained,
      Tokens tokens,
      @Nullable String raw)
      implements Answer {
    private static final String TEMPLATE = "template";
    private static final String SAFE = "safe answer";

    /** Whether a lower step than the first had to answer. */
    public boolean fellBack() {
      return rung > 0;
    }

    /** Whether a person wrote it beforehand. */
    public boolean isPrepared() {
      return rungName.equals(TEMPLATE);
    }

    /** Whether a model's answer was not to be given, and this was. */
    public boolean isSafeAnswer() {
      return rungName.equals(SAFE);
    }

    /** The same for another call, as that step of the fallback order. */
    public Given again(CallId other, int step, String stepName) {
      return new Given(
          other,
          text,
          citations,
          step,
          stepName,
          servedModel,
          finishReason,
          abstained,
          tokens,
          raw);
    }

    /** The same in other words; a citation that these do not name is left out. */
    public Given inWords(String other) {
      var cited = citations.stream().filter(citation -> other.contains(citation.mark())).toList();
      return new Given(
          call, other, cited, rung, rungName, servedModel, finishReason, false, tokens, null);
    }

    /** What is given instead of it where it may not be. */
    public Given replacedBy(String safeAnswer) {
      return new Given(
          call, safeAnswer, List.of(), 0, SAFE, SAFE, "content_filter", false, tokens, null);
    }
  }

  /** A person decides first whether the answer may be given. */
  record Held(CallId call, Instant dueAt) implements Answer {}

  /**
   * There is none now; it is worth to ask again then, as a job.
   *
   * @param conversation in which the job is to ask
   */
  record Later(CallId call, ConversationId conversation, Instant dueAt) implements Answer {}

  /** The feature is not on for this caller. */
  record FeatureOff(CallId call, boolean killed) implements Answer {}

  /** The feature has no money left until its budget is renewed. */
  record OverBudget(CallId call, Instant renewsAt) implements Answer {}

  /** A guardrail refused what was asked. */
  record Refused(CallId call, String reason) implements Answer {}

  /**
   * The answer ended after its first words; what was said is not the whole.
   *
   * @param withheld whether a guardrail kept the rest back; else it broke off
   */
  record CutShort(CallId call, String partial, boolean withheld) implements Answer {}

  /** All models that could have answered are asked too often at the moment. */
  record Limited(CallId call, Duration retryAfter) implements Answer {}

  /** No step could answer. */
  record Failed(CallId call, String message, @Nullable Integer status, @Nullable String errorBody)
      implements Answer {}

  /** Whoever asked has hung up. */
  record CallerGone(CallId call) implements Answer {}
}
