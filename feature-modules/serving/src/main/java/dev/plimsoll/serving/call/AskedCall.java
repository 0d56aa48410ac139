package dev.plimsoll.serving.call;

import dev.plimsoll.answers.Ask;
import dev.plimsoll.calls.record.InteractionType;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.ConversationId;
import dev.plimsoll.features.AiFeature;
import java.time.Instant;

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

  /** A call that begins. */
  public static AskedCall of(
      CallId id,
      ConversationId conversation,
      Instant at,
      AiFeature feature,
      Ask ask,
      InteractionType interaction) {
    var trace = new CallTrace(new Stopwatch(System::nanoTime));
    return new AskedCall(
        id, conversation, at, feature, ask, interaction, new Meaning(ask.input()), trace);
  }

  /** The last words of the user. */
  public String input() {
    return meaning.text();
  }
}
