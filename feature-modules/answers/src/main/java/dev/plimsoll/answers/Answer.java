package dev.plimsoll.answers;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.ConversationId;
import dev.plimsoll.domain.Tokens;
import dev.plimsoll.models.api.AnswerPart;
import dev.plimsoll.models.api.AnswerPieces;
import dev.plimsoll.models.api.Chunk;
import dev.plimsoll.models.api.Transcript;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The outcome of a question to a feature. It is on record before it is given. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
public sealed interface Answer {
  CallId call();

  /** Whether the question is answered, or will be. */
  default boolean isSettled() {
    return this instanceof Given || this instanceof Held || this instanceof Later;
  }

  /**
   * Whether repeats within a day get this outcome, too. Who repeats a question that got a template
   * hopes that a model can answer by now.
   */
  default boolean isLasting() {
    return isSettled() && !(this instanceof Given given && given.isPrepared());
  }

  /**
   * A complete answer.
   *
   * @param text of its first choice
   * @param otherParts what it says beside that text
   * @param rung the number of the fallback step that answered, from 0
   * @param raw the provider's response body, if the provider uses the OpenAI format and did not
   *     stream
   * @param abstained whether the model said that it cannot answer from its passages
   */
  record Given(
      CallId call,
      String text,
      List<AnswerPart> otherParts,
      List<Citation> citations,
      int rung,
      String rungName,
      String servedModel,
      String finishReason,
      boolean abstained,
      Tokens tokens,
      @Nullable String raw)
      implements Answer {
    public Given {
      // Answers that an earlier version stored have none.
      otherParts = Objects.requireNonNullElse(otherParts, List.of());
    }

    private static final String TEMPLATE = "template";
    private static final String SAFE = "safe answer";
    private static final String LENGTH = "length";

    /** All of it as one text. */
    public String transcript() {
      return Transcript.of(text, otherParts);
    }

    /** The whole answer in pieces of a stream. */
    public List<Chunk> asPieces() {
      return raw == null && !refusal().isEmpty()
          ? List.of(Chunk.refusal(refusal()))
          : AnswerPieces.of(text, raw);
    }

    /** What it says instead of an answer in the format that was asked for; mostly empty. */
    public String refusal() {
      return otherParts.stream()
          .filter(part -> part.path().equals(AnswerPart.REFUSAL))
          .map(AnswerPart::text)
          .collect(Collectors.joining());
    }

    /** Whether a step after the first had to answer. */
    public boolean fellBack() {
      return rung > 0;
    }

    /** Whether it is a template, which a person wrote beforehand. */
    public boolean isPrepared() {
      return rungName.equals(TEMPLATE);
    }

    /** Whether it is the safe answer, given in place of a model's answer. */
    public boolean isSafeAnswer() {
      return rungName.equals(SAFE);
    }

    /** Whether it ends where it reached the maximum length of an answer. */
    public boolean isCutOff() {
      return finishReason.equals(LENGTH) && !isPrepared();
    }

    /** This answer for another call, as given by that fallback step. */
    public Given again(CallId other, int step, String stepName) {
      return new Given(
          other,
          text,
          otherParts,
          citations,
          step,
          stepName,
          servedModel,
          finishReason,
          abstained,
          tokens,
          raw);
    }

    /** This answer with another text; citations that the text does not contain are left out. */
    public Given inWords(String other) {
      var cited = citations.stream().filter(citation -> other.contains(citation.mark())).toList();
      return new Given(
          call,
          other,
          List.of(),
          cited,
          rung,
          rungName,
          servedModel,
          finishReason,
          false,
          tokens,
          null);
    }

    /** The safe answer in place of this one. */
    public Given replacedBy(String safeAnswer) {
      return new Given(
          call,
          safeAnswer,
          List.of(),
          List.of(),
          0,
          SAFE,
          SAFE,
          "content_filter",
          false,
          tokens,
          null);
    }
  }

  /** The answer is held until a reviewer decides whether it may be given. */
  record Held(CallId call, Instant dueAt) implements Answer {}

  /**
   * There is no answer now, but a job may get one later.
   *
   * @param conversation the conversation of the job
   */
  record Later(CallId call, ConversationId conversation, Instant dueAt) implements Answer {}

  /** The feature is off for this caller. */
  record FeatureOff(CallId call, boolean killed) implements Answer {}

  /**
   * The feature's budget has no room for the call.
   *
   * @param renewsAt when the next period begins
   * @param reserved whether it is not used up, but reserved by calls under way
   */
  record OverBudget(CallId call, Instant renewsAt, boolean reserved) implements Answer {
    private static final Duration SOON = Duration.ofSeconds(5);

    /** One that is used up until it renews. */
    public OverBudget(CallId call, Instant renewsAt) {
      this(call, renewsAt, false);
    }

    /** When there may be room again. */
    public Instant until(Instant now) {
      return reserved ? now.plus(SOON) : renewsAt;
    }
  }

  /** A guardrail refused the question. */
  record Refused(CallId call, String reason) implements Answer {}

  /**
   * The answer ended early, so what was sent is incomplete.
   *
   * @param withheld whether a guardrail withheld the rest; otherwise the model's answer was
   *     interrupted
   */
  record CutShort(CallId call, String partial, boolean withheld) implements Answer {}

  /** All models that could have answered are rate limited. */
  record Limited(CallId call, Duration retryAfter) implements Answer {}

  /**
   * No fallback step could answer.
   *
   * @param status the HTTP status of a request that is wrong itself; null if models are to blame
   * @param retryAfter when a model can be asked again; null if that is unknown
   */
  record Failed(
      CallId call,
      String message,
      @Nullable Integer status,
      @Nullable String errorBody,
      @Nullable Duration retryAfter)
      implements Answer {
    public Failed(
        CallId call, String message, @Nullable Integer status, @Nullable String errorBody) {
      this(call, message, status, errorBody, null);
    }

    /** The failure of models that can be asked again after this time, if that is known. */
    public static Failed unavailable(CallId call, String message, @Nullable Duration retryAfter) {
      return new Failed(call, message, null, null, retryAfter);
    }
  }

  /** The caller has disconnected. */
  record CallerGone(CallId call) implements Answer {}

  /** This node stops, and did not answer in time or did not begin to; another one may. */
  record Interrupted(CallId call) implements Answer {}
}
