package dev.plimsoll.serving.call;

import dev.plimsoll.answers.Ask;
import dev.plimsoll.calls.record.InteractionType;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.ConversationId;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.guardrails.InputText;
import dev.plimsoll.models.api.Task;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A call as it was asked.
 *
 * @param interaction how its answer reaches the caller
 * @param meaning of its question
 * @param trace what happens to it from now on
 */
public record AskedCall(
    CallId id,
    ConversationId conversation,
    Instant at,
    AiFeature feature,
    Ask ask,
    InteractionType interaction,
    Meaning meaning,
    CallTrace trace) {

  /**
   * The meaning of a question as a vector, worked out when it is needed first: it takes a while.
   */
  public static final class Meaning {
    private final String text;
    private float @Nullable [] vector;

    private Meaning(String text) {
      this.text = text;
    }

    /** The vector of the question, by this embedding. */
    public float[] by(Function<String, float[]> embedding) {
      var known = vector;
      if (known == null) {
        known = embedding.apply(text);
        vector = known;
      }
      return known;
    }
  }

  /** A call that begins. */
  public static AskedCall of(
      CallId id,
      ConversationId conversation,
      Instant at,
      AiFeature feature,
      Ask ask,
      InteractionType interaction) {
    var trace = new CallTrace(System::nanoTime);
    return new AskedCall(
        id, conversation, at, feature, ask, interaction, new Meaning(ask.input()), trace);
  }

  /** All that the caller sends for the model to read. */
  public List<InputText> texts() {
    return feature.task() == Task.EMBED ? InputTexts.embedded(ask) : InputTexts.of(ask);
  }

  /** Each text by itself of all that the caller sends. */
  public List<String> words() {
    return InputTexts.words(ask);
  }

  /** The last words of the user. */
  public String input() {
    return meaning.text;
  }
}
