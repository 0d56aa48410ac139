package dev.plimsoll.serving.model;

import dev.plimsoll.domain.Message;
import dev.plimsoll.guardrails.masking.Mask;
import dev.plimsoll.models.ModelProviders;
import dev.plimsoll.models.api.AnswerPart;
import dev.plimsoll.models.api.CallerGone;
import dev.plimsoll.models.api.ChunkSink;
import dev.plimsoll.models.api.FailureKind;
import dev.plimsoll.models.api.ModelOutcome;
import dev.plimsoll.models.api.ModelRequest;
import dev.plimsoll.models.api.NoRoomForAnswer;
import dev.plimsoll.platform.Json;
import dev.plimsoll.serving.call.MessageTexts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Asks a model with placeholders, and gives its answer with the words that they stand for. The
 * built-in models read the question from its grounding, which no provider gets.
 */
record Masking(Mask mask) {

  ModelOutcome ask(ModelProviders models, ModelRequest masked, ChunkSink sink) {
    if (mask.isEmpty()) {
      return models.chat(masked, sink);
    }
    var unmasking = new UnmaskingSink(mask, sink);
    var outcome = models.chat(masked, unmasking);
    // What waits of an answer that broke off ends within a placeholder, and is none.
    return outcome instanceof ModelOutcome.Answered answered
        ? ended(answered, unmasking)
        : outcome(outcome);
  }

  private ModelOutcome ended(ModelOutcome.Answered answered, UnmaskingSink unmasking) {
    try {
      unmasking.end();
      return outcome(answered);
    } catch (CallerGone _) {
      return paid(FailureKind.CALLER_GONE, "the caller is gone", answered);
    } catch (NoRoomForAnswer e) {
      return paid(FailureKind.TOO_LARGE, String.valueOf(e.getMessage()), answered);
    }
  }

  /** A failure for an answer that is to be paid all the same. */
  private static ModelOutcome paid(
      FailureKind kind, String detail, ModelOutcome.Answered answered) {
    return new ModelOutcome.Failed(
        kind, detail, null, null, "", null, answered.tokens(), answered.attempts());
  }

  /** The request with placeholders. */
  ModelRequest request(ModelRequest asked) {
    return mask.isEmpty()
        ? asked
        : new ModelRequest(
            asked.model(),
            asked.messages().stream().map(this::message).toList(),
            asked.stream(),
            options(asked.options()),
            asked.grounding());
  }

  /** Also what is to be embedded, and the names of users. */
  private ObjectNode options(ObjectNode options) {
    var masked = options.deepCopy();
    MessageTexts.replace(masked, (path, words) -> JsonMasking.masked(path, words, mask));
    return masked;
  }

  private Message message(Message message) {
    var text = JsonMasking.masked("", message.text(), mask);
    return new Message(message.role(), text, masked(message.raw()));
  }

  /** The outcome with the words that its placeholders stand for. */
  ModelOutcome outcome(ModelOutcome outcome) {
    return mask.isEmpty()
        ? outcome
        : switch (outcome) {
          case ModelOutcome.Answered answered ->
              new ModelOutcome.Answered(
                  JsonMasking.unmaskedWhole("", answered.text(), mask),
                  unmasked(answered.raw()),
                  parts(answered.otherParts()),
                  answered.servedModel(),
                  answered.finishReason(),
                  answered.abstained(),
                  answered.tokens(),
                  answered.estimated(),
                  answered.attempts());
          case ModelOutcome.Failed failed ->
              new ModelOutcome.Failed(
                  failed.kind(),
                  failed.detail(),
                  failed.status(),
                  failed.retryAfter(),
                  mask.unmask(failed.partial()),
                  failed.errorBody(),
                  failed.tokens(),
                  failed.counted(),
                  failed.attempts());
        };
  }

  private List<AnswerPart> parts(List<AnswerPart> parts) {
    return parts.stream()
        .map(part -> new AnswerPart(part.kind(), part.path(), unmasked(part)))
        .toList();
  }

  private String unmasked(AnswerPart part) {
    return part.kind() == AnswerPart.Kind.TOOL_CALL
        ? mask.unmaskInJson(part.text())
        : JsonMasking.unmaskedWhole("", part.text(), mask);
  }

  private @Nullable String masked(@Nullable String message) {
    if (message == null) {
      return null;
    }
    var tree = Json.parse(message);
    MessageTexts.replace(tree, (path, words) -> JsonMasking.masked(path, words, mask));
    // It could not be masked and stay as it is.
    MessageTexts.dropReturned(tree, words -> !mask.mask(words).equals(words));
    return tree.toString();
  }

  private @Nullable String unmasked(@Nullable String answer) {
    if (answer == null) {
      return null;
    }
    var tree = Json.parse(answer);
    MessageTexts.replaceInAnswer(
        tree, (path, words) -> JsonMasking.unmaskedWhole(path, words, mask));
    return tree.toString();
  }
}
