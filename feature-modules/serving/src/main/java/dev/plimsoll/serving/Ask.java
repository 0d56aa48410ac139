package dev.plimsoll.serving;

import dev.plimsoll.access.Caller;
import dev.plimsoll.calls.Channel;
import dev.plimsoll.domain.ConversationId;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One question to one feature.
 *
 * @param conversation the conversation that it continues; null to begin one
 * @param messages the talk so far; the last message of the role {@code user} is what is asked
 * @param options further fields of the request in the OpenAI shape, passed on to the model
 */
public record Ask(
    FeatureKey feature,
    Caller caller,
    Channel channel,
    @Nullable ConversationId conversation,
    List<Message> messages,
    ObjectNode options,
    boolean stream) {

  /** What is asked now, in the user's own words; empty when no user has spoken. */
  String input() {
    return messages.reversed().stream()
        .filter(message -> message.role().equals("user"))
        .findFirst()
        .map(Message::text)
        .orElse("");
  }
}
