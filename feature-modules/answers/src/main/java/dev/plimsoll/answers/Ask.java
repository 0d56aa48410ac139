package dev.plimsoll.answers;

import dev.plimsoll.access.Caller;
import dev.plimsoll.calls.record.Channel;
import dev.plimsoll.calls.record.InteractionType;
import dev.plimsoll.domain.ConversationId;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.Message;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One question to one feature.
 *
 * @param conversation the conversation that it continues; null to begin one
 * @param messages the conversation so far; the last message with the role {@code user} is the
 *     question
 * @param variables values for variables of the feature's prompt, instead of the feature's own
 * @param options further fields of the request in the OpenAI shape, passed on to the model
 */
public record Ask(
    FeatureKey feature,
    Caller caller,
    Channel channel,
    @Nullable ConversationId conversation,
    List<Message> messages,
    Map<String, String> variables,
    ObjectNode options,
    boolean stream) {

  public Ask {
    variables = Map.copyOf(variables);
  }

  /** This question in that conversation. */
  public Ask in(ConversationId other) {
    return new Ask(feature, caller, channel, other, messages, variables, options, stream);
  }

  /** This question, whose answer comes whole. */
  public Ask whole() {
    return new Ask(feature, caller, channel, conversation, messages, variables, options, false);
  }

  /** How the answer is delivered to a waiting caller. */
  public InteractionType interaction() {
    return stream ? InteractionType.PROGRESSIVE : InteractionType.SYNCHRONOUS;
  }

  /** The question in the user's own words; empty if there is no user message. */
  public String input() {
    return messages.reversed().stream()
        .filter(message -> message.role().equals("user"))
        .findFirst()
        .map(Message::text)
        .orElse("");
  }
}
