package dev.plimsoll.models.api;

import dev.plimsoll.domain.Tokens;
import dev.plimsoll.platform.Json;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The outcome of a question to a model. */
public sealed interface ModelOutcome {
  /** The usage as the provider counts it, or an estimate if the provider did not report it. */
  Tokens tokens();

  /** How often the provider was asked; 0 if the circuit was open. */
  int attempts();

  /** This outcome, after a number of attempts. */
  ModelOutcome after(int attempts);

  /** This outcome, plus the usage of an attempt that was cancelled. */
  ModelOutcome using(Tokens more);

  /**
   * A complete answer.
   *
   * @param raw the response body in the OpenAI format, to be passed on unchanged: the provider's
   *     own if it uses that format and did not stream, or one that was made for an answer with
   *     calls of tools; otherwise null
   * @param otherParts what it says beside {@code text}, which is that of its first choice
   * @param servedModel the model that the provider says it used
   * @param finishReason as in the OpenAI format: {@code stop}, {@code length}, {@code tool_calls} …
   * @param abstained whether the model said that it cannot answer from its passages
   * @param estimated whether {@code tokens} is our estimate
   */
  record Answered(
      String text,
      @Nullable String raw,
      List<AnswerPart> otherParts,
      String servedModel,
      String finishReason,
      boolean abstained,
      Tokens tokens,
      boolean estimated,
      int attempts)
      implements ModelOutcome {
    /** An answer that is text alone. */
    public Answered(
        String text,
        @Nullable String raw,
        String servedModel,
        String finishReason,
        boolean abstained,
        Tokens tokens,
        boolean estimated,
        int attempts) {
      this(text, raw, List.of(), servedModel, finishReason, abstained, tokens, estimated, attempts);
    }

    /** This answer with the texts of all its choices changed. */
    public Answered withTexts(UnaryOperator<String> change) {
      var other = change.apply(text);
      var parts = otherParts.stream().map(part -> changed(part, change)).toList();
      return other.equals(text) && parts.equals(otherParts)
          ? this
          : new Answered(
              other,
              raw == null ? null : changed(raw, change),
              parts,
              servedModel,
              finishReason,
              abstained,
              tokens,
              estimated,
              attempts);
    }

    private static AnswerPart changed(AnswerPart part, UnaryOperator<String> change) {
      return part.kind() == AnswerPart.Kind.CHOICE
          ? new AnswerPart(part.kind(), part.path(), change.apply(part.text()))
          : part;
    }

    private static String changed(String raw, UnaryOperator<String> change) {
      var body = Json.parse(raw);
      for (var choice : body.path("choices")) {
        if (choice.path("message") instanceof ObjectNode message
            && message.path("content").isString()) {
          message.put("content", change.apply(message.path("content").stringValue()));
        }
      }
      return Json.write(body);
    }

    /** All of it as one text. */
    public String transcript() {
      return Transcript.of(text, otherParts);
    }

    /** The whole answer in pieces of a stream, if nothing of it was sent before. */
    public List<Chunk> asPieces() {
      return AnswerPieces.of(text, raw);
    }

    /** Whether the model calls tools, so that the answer is yet to come. */
    public boolean callsTools() {
      return otherParts.stream().anyMatch(part -> part.kind() == AnswerPart.Kind.TOOL_CALL);
    }

    /** Whether the model calls tools and says nothing. */
    public boolean isCallAlone() {
      return text.isBlank() && callsTools();
    }

    @Override
    public Answered after(int attempts) {
      return new Answered(
          text, raw, otherParts, servedModel, finishReason, abstained, tokens, estimated, attempts);
    }

    @Override
    public Answered using(Tokens more) {
      var all = tokens.plus(more);
      return new Answered(
          text, raw, otherParts, servedModel, finishReason, abstained, all, estimated, attempts);
    }
  }

  /**
   * No answer, or a part of one.
   *
   * @param detail for operators, without secrets
   * @param status the provider's HTTP status, if any
   * @param retryAfter how long the provider asks to wait, or the circuit stays open
   * @param partial the text before the answer was interrupted
   * @param errorBody the provider's error as JSON in the OpenAI format, if it sent one
   * @param counted how much of {@code tokens} the provider has told; the rest is our estimate
   */
  record Failed(
      FailureKind kind,
      String detail,
      @Nullable Integer status,
      @Nullable Duration retryAfter,
      String partial,
      @Nullable String errorBody,
      Tokens tokens,
      Counted counted,
      int attempts)
      implements ModelOutcome {
    /** A failure whose usage is known. */
    public Failed(
        FailureKind kind,
        String detail,
        @Nullable Integer status,
        @Nullable Duration retryAfter,
        String partial,
        @Nullable String errorBody,
        Tokens tokens,
        int attempts) {
      this(kind, detail, status, retryAfter, partial, errorBody, tokens, Counted.ALL, attempts);
    }

    /** The outcome if the provider was not asked at all. */
    public static Failed unasked(FailureKind kind, String detail, @Nullable Duration retryAfter) {
      return new Failed(kind, detail, null, retryAfter, "", null, Tokens.NONE, 0);
    }

    /** This failure, with the time after which it is worth asking again. */
    public Failed waiting(Duration rest) {
      return new Failed(kind, detail, status, rest, partial, errorBody, tokens, counted, attempts);
    }

    @Override
    public Failed after(int attempts) {
      return new Failed(
          kind, detail, status, retryAfter, partial, errorBody, tokens, counted, attempts);
    }

    @Override
    public Failed using(Tokens more) {
      var all = tokens.plus(more);
      return new Failed(
          kind, detail, status, retryAfter, partial, errorBody, all, counted, attempts);
    }
  }
}
