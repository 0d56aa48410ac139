package dev.plimsoll.models.http;

import dev.plimsoll.domain.Tokens;
import dev.plimsoll.models.api.AnswerPart;
import dev.plimsoll.models.api.Counted;
import dev.plimsoll.models.api.FailureKind;
import dev.plimsoll.models.api.ModelOutcome;
import dev.plimsoll.models.api.ModelOutcome.Answered;
import dev.plimsoll.models.api.ModelOutcome.Failed;
import dev.plimsoll.models.api.ModelRequest;
import dev.plimsoll.models.chat.ChatAnswer;
import dev.plimsoll.models.chat.ThinkingBlocks;
import dev.plimsoll.models.chat.ToolCall;
import dev.plimsoll.models.provider.Deployment;
import dev.plimsoll.models.tokens.EstimatedTokens;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Collects the answer of a provider while it is read, and gives the outcome at the end. */
public final class ResponseAccumulator {
  private static final int BAD_REQUEST = 400;

  /** What stays what it is after the first token, and is not an answer that was cut short. */
  private static final Set<FailureKind> LASTING =
      EnumSet.of(
          FailureKind.TIMED_OUT,
          FailureKind.TOO_LARGE,
          FailureKind.UNUSABLE,
          FailureKind.OUT_OF_TIME,
          FailureKind.CALLER_GONE);

  private final Deployment deployment;
  private final ModelRequest request;
  private final Instant created;
  private final StringBuilder text = new StringBuilder();
  private final List<ToolCall> calls = new ArrayList<>();

  /** The choices that have said whose they are. */
  private final Set<Integer> introduced = new HashSet<>();

  private final StreamedCalls streamedCalls = new StreamedCalls();
  private final ThinkingBlocks thinking = new ThinkingBlocks();

  /** Without the calls above. */
  private final OtherParts otherParts = new OtherParts();

  private @Nullable String id;
  private String servedModel;
  private @Nullable String raw;
  private @Nullable String finishReason;
  private @Nullable Tokens usage;
  private boolean onlySum;
  private @Nullable ProviderError error;
  private boolean inCall;
  private boolean begun;
  private boolean ended;

  public ResponseAccumulator(Deployment deployment, ModelRequest request, Instant created) {
    this.deployment = deployment;
    this.request = request;
    this.created = created;
    servedModel = deployment.model();
  }

  public ModelRequest request() {
    return request;
  }

  /** Adds the next text of the answer. */
  public void say(String words) {
    if (!words.isEmpty()) {
      text.append(words);
      begun = true;
    }
  }

  /** Adds what the answer says beside the text of its first choice. */
  public void say(AnswerPart part) {
    otherParts.add(part);
  }

  /** Adds what the model thinks, in words. */
  public void think(String words) {
    if (!words.isEmpty()) {
      otherParts.add(AnswerPart.thought(words));
      begun = true;
    }
  }

  /** What the model thought since its last call of a tool, if it wants that back. */
  public ThinkingBlocks thinking() {
    return thinking;
  }

  /** Notes that the answer has begun without text: the model is thinking, or calls a tool. */
  public void begin() {
    begun = true;
  }

  /**
   * Adds a call of a tool.
   *
   * @return its index in the answer, from 0
   */
  public int call(ToolCall call) {
    calls.add(call);
    begun = true;
    return calls.size() - 1;
  }

  /**
   * Adds to the arguments of the last call.
   *
   * @return the index of the call
   */
  public int arguments(String piece) {
    var last = calls.size() - 1;
    if (last < 0) {
      throw new MalformedAnswer("arguments without a call of a tool");
    }
    var call = calls.get(last);
    calls.set(last, new ToolCall(call.id(), call.name(), call.arguments() + piece, call.extra()));
    return last;
  }

  /** Notes whether the piece of the answer that follows is a call of a tool. */
  public void inCall(boolean call) {
    inCall = call;
  }

  /** Whether the pieces that come belong to the last call. */
  public boolean isInCall() {
    return inCall;
  }

  /** The tools that the answer calls, so far. */
  public List<ToolCall> calls() {
    return calls;
  }

  /** Notes the provider's id of the answer. */
  public void identifiedAs(String id) {
    if (!id.isEmpty()) {
      this.id = id;
    }
  }

  /** The provider's name of the answer, or one that is made where it has none. */
  public String id() {
    if (id == null) {
      id = "chatcmpl-" + UUID.randomUUID();
    }
    return id;
  }

  /** The model that was asked. */
  public String askedModel() {
    return deployment.model();
  }

  /** The model that the provider says it used. */
  public String servedModel() {
    return servedModel;
  }

  public void servedBy(String model) {
    if (!model.isEmpty()) {
      servedModel = model;
    }
  }

  /** Whether this is the first that is heard of a choice. */
  public boolean introduces(int choice) {
    return introduced.add(choice);
  }

  /** The calls of tools in pieces that are passed on as they are. */
  public StreamedCalls streamedCalls() {
    return streamedCalls;
  }

  /** Notes that the answer is complete, with the finish reason in the OpenAI format. */
  public void finish(String reason) {
    finishReason = reason;
  }

  /** Whether there is an answer of which the provider has not said why it ended. */
  public boolean lacksReason() {
    return begun && finishReason == null;
  }

  /** Whether all of the answer is there. Of several choices, only the first says so here. */
  boolean lacksNothingButUsage() {
    return finishReason != null && request.options().path("n").asInt(1) == 1;
  }

  /** Whether the answer calls a tool. */
  public boolean hasCalled() {
    return otherParts().stream().anyMatch(part -> part.kind() == AnswerPart.Kind.TOOL_CALL);
  }

  public void used(Tokens tokens) {
    usage = tokens;
  }

  /** Notes whether the provider told the sum of its tokens alone, as input. */
  public void usedInAll(boolean sum) {
    onlySum = sum;
  }

  public @Nullable Tokens usage() {
    return usage;
  }

  /** Keeps the body as it was received, if it is in the OpenAI format. */
  public void keep(String body) {
    raw = body;
  }

  /** Notes that the provider reported an error. */
  public void fail(ProviderError reported) {
    error = reported;
    ended = true;
  }

  /** Notes that the provider has sent everything. */
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

  /** The outcome, now that nothing more will be received. */
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
        : broken(FailureKind.MALFORMED, "the answer ended before it was complete");
  }

  /** The outcome if the exchange is interrupted; a complete answer stays complete. */
  ModelOutcome brokenOff(FailureKind kind, String detail) {
    return isWhole() ? answered() : broken(kind, detail);
  }

  /** A failure of this kind, or an interrupted answer if it had begun. */
  Failed broken(FailureKind kind, String detail) {
    return failed(orCutShort(kind), detail, null, null, null);
  }

  /**
   * The outcome if an answer cannot be taken in.
   *
   * @param errorBody what is wrong with the request; null if nothing is
   */
  ModelOutcome tooLarge(String detail, @Nullable String errorBody) {
    return isWhole()
        ? answered()
        : failed(
            FailureKind.TOO_LARGE, detail, errorBody == null ? null : BAD_REQUEST, null, errorBody);
  }

  Failed failed(
      FailureKind kind,
      String detail,
      @Nullable Integer status,
      @Nullable Duration retryAfter,
      @Nullable String errorBody) {
    // The provider has read the question of an answer that nobody takes.
    var wasRead = begun || kind == FailureKind.CALLER_GONE || kind == FailureKind.TOO_LARGE;
    return new Failed(
        kind,
        deployment + ": " + deployment.masked(detail),
        status,
        retryAfter,
        text.toString(),
        mayBeTold(kind, errorBody),
        usedSoFar(wasRead),
        counted(wasRead),
        1);
  }

  private Counted counted(boolean wasRead) {
    if (!wasRead || (usage != null && finishReason != null)) {
      return Counted.ALL;
    }
    return usage == null || lacksInput() ? Counted.NOTHING : Counted.QUESTION;
  }

  private Answered answered() {
    var reason = finishReason == null ? "stop" : finishReason;
    var body = raw == null && !otherParts().isEmpty() ? body(reason) : raw;
    return new Answered(
        text.toString(),
        body,
        otherParts(),
        servedModel,
        reason,
        false,
        usedSoFar(),
        isEstimated(),
        1);
  }

  private List<AnswerPart> otherParts() {
    var parts = otherParts.all();
    for (var i = 0; i < calls.size(); i++) {
      parts.add(AnswerPart.call(i, calls.get(i).name(), calls.get(i).arguments()));
    }
    return parts;
  }

  private String body(String reason) {
    return ChatAnswer.body(
        id(),
        created,
        servedModel,
        text.toString(),
        otherParts.textOf(AnswerPart.THOUGHTS),
        calls.isEmpty() ? streamed() : calls,
        reason,
        usedSoFar());
  }

  private List<ToolCall> streamed() {
    return streamedCalls.ofFirstChoice(
        index -> otherParts.textOf(AnswerPart.arguments(index, "").path()));
  }

  private FailureKind orCutShort(FailureKind kind) {
    return begun && !LASTING.contains(kind) ? FailureKind.CUT_SHORT : kind;
  }

  private Tokens usedSoFar() {
    return usedSoFar(begun);
  }

  /**
   * The usage as the provider counts it, plus an estimate for the text since its last count.
   *
   * @param wasRead whether the provider has read the question, whatever came of it
   */
  private Tokens usedSoFar(boolean wasRead) {
    if (usage == null) {
      return wasRead || finishReason != null
          ? Tokens.of(estimatedInput(), estimatedOutput())
          : Tokens.NONE;
    }
    if (onlySum && lacksOutput()) {
      var output = Math.min(estimatedOutput(), usage.input());
      return Tokens.of(usage.input() - output, output);
    }
    var input = lacksInput() ? estimatedInput() : 0;
    var output = 0L;
    if (lacksOutput() || finishReason == null) {
      output = Math.max(0, estimatedOutput() - usage.output());
    }
    return usage.plus(Tokens.of(input, output));
  }

  /** Whether some or all of the usage is our estimate. */
  private boolean isEstimated() {
    return usage == null || lacksInput() || lacksOutput();
  }

  /** Whether the provider counts no input, although there was a question. */
  private boolean lacksInput() {
    return usage != null && usage.input() == 0 && !request.messages().isEmpty();
  }

  /** Whether the provider counts no output, although there is an answer. */
  private boolean lacksOutput() {
    return usage != null && usage.output() == 0 && (!text.isEmpty() || !otherParts().isEmpty());
  }

  private long estimatedInput() {
    return EstimatedTokens.of(deployment.model(), request.messages(), request.options());
  }

  /** With all parts of the answer. */
  private long estimatedOutput() {
    var tokens = EstimatedTokens.of(deployment.model(), text.toString());
    for (var part : otherParts()) {
      tokens += EstimatedTokens.of(deployment.model(), part.text());
    }
    return tokens;
  }

  /** Keeps what a provider says about our key, and quotes of the prompt, from callers. */
  private @Nullable String mayBeTold(FailureKind kind, @Nullable String errorBody) {
    return errorBody == null || kind == FailureKind.NOT_AUTHORISED
        ? null
        : deployment.masked(QuotedPrompt.leftOut(errorBody, request));
  }
}
