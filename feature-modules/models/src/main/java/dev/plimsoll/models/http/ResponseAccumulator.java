package dev.plimsoll.models.http;

import dev.plimsoll.domain.Tokens;
import dev.plimsoll.models.api.FailureKind;
import dev.plimsoll.models.api.ModelOutcome;
import dev.plimsoll.models.api.ModelOutcome.Answered;
import dev.plimsoll.models.api.ModelOutcome.Failed;
import dev.plimsoll.models.api.ModelRequest;
import dev.plimsoll.models.provider.Deployment;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An answer in the making: what a provider has said of it so far, and what that amounts to when no
 * more comes. A wire writes into it as it reads.
 */
public final class ResponseAccumulator {
  private final Deployment deployment;
  private final ModelRequest request;
  private final StringBuilder text = new StringBuilder();
  private String servedModel;
  private @Nullable String raw;
  private @Nullable String finishReason;
  private @Nullable Tokens usage;
  private @Nullable ProviderError error;
  private boolean begun;
  private boolean ended;

  public ResponseAccumulator(Deployment deployment, ModelRequest request) {
    this.deployment = deployment;
    this.request = request;
    servedModel = deployment.model();
  }

  public ModelRequest request() {
    return request;
  }

  /** The next words of the answer. */
  public void say(String words) {
    if (!words.isEmpty()) {
      text.append(words);
      begun = true;
    }
  }

  /** The provider answers, if not in words that can be shown: it thinks, or calls a tool. */
  public void begin() {
    begun = true;
  }

  public void servedBy(String model) {
    if (!model.isEmpty()) {
      servedModel = model;
    }
  }

  /** The answer is whole, for this reason in the words of the OpenAI wire. */
  public void finish(String reason) {
    finishReason = reason;
  }

  public void used(Tokens tokens) {
    usage = tokens;
  }

  public @Nullable Tokens usage() {
    return usage;
  }

  /** The body as it came, where it speaks the OpenAI wire. */
  public void keep(String body) {
    raw = body;
  }

  /** The provider says that it has failed. */
  public void fail(ProviderError reported) {
    error = reported;
    ended = true;
  }

  /** The provider says that no more comes. */
  public void end() {
    ended = true;
  }

  boolean hasBegun() {
    return begun;
  }

  boolean hasEnded() {
    return ended;
  }

  boolean isWhole() {
    return error == null && (finishReason != null || (begun && ended));
  }

  /** What it amounts to, now that no more comes. */
  ModelOutcome outcome() {
    if (error != null) {
      return failed(
          orCutShort(error.kind()),
          error.message(),
          error.status(),
          error.retryAfter(),
          error.body());
    }
    return isWhole()
        ? answered()
        : broken(FailureKind.MALFORMED, "the answer ended before it was whole");
  }

  /** What it amounts to when the exchange breaks off; what is whole stays so. */
  ModelOutcome brokenOff(FailureKind kind, String detail) {
    return isWhole() ? answered() : broken(kind, detail);
  }

  /** A failure of this kind, or an answer cut short where it had begun. */
  Failed broken(FailureKind kind, String detail) {
    return failed(orCutShort(kind), detail, null, null, null);
  }

  Failed failed(
      FailureKind kind,
      String detail,
      @Nullable Integer status,
      @Nullable Duration retryAfter,
      @Nullable String errorBody) {
    return new Failed(
        kind,
        deployment + ": " + deployment.masked(detail),
        status,
        retryAfter,
        text.toString(),
        mayBeTold(kind, errorBody),
        usedSoFar(),
        1);
  }

  private Answered answered() {
    var reason = finishReason == null ? "stop" : finishReason;
    return new Answered(
        text.toString(), raw, servedModel, reason, false, usedSoFar(), usage == null, 1);
  }

  /** A time limit and a caller that hangs up keep their names after the first token. */
  private FailureKind orCutShort(FailureKind kind) {
    var named = kind == FailureKind.TIMED_OUT || kind == FailureKind.CALLER_GONE;
    return begun && !named ? FailureKind.CUT_SHORT : kind;
  }

  /** As the provider counts; what was said since it last counted is estimated. */
  private Tokens usedSoFar() {
    var estimate = Estimate.of(request, text);
    if (usage == null) {
      return begun || finishReason != null ? estimate : Tokens.NONE;
    }
    return finishReason != null || usage.output() >= estimate.output()
        ? usage
        : usage.plus(Tokens.of(0, estimate.output() - usage.output()));
  }

  /** What a provider says of our key is not for its callers. */
  private @Nullable String mayBeTold(FailureKind kind, @Nullable String errorBody) {
    return errorBody == null || kind == FailureKind.NOT_AUTHORISED
        ? null
        : deployment.masked(errorBody);
  }
}
