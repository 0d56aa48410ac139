package dev.plimsoll.models.openai;

import dev.plimsoll.platform.Json;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A conversation in the order that Mistral wants: instructions come first, an answer comes between
 * the result of a tool and the next question, and no answer is empty or follows another.
 */
final class MistralTalk {
  private static final String ROLE = "role";
  private static final String CONTENT = "content";
  private static final String CALLS = "tool_calls";
  private static final String ASSISTANT = "assistant";
  private static final String USER = "user";
  private static final String SYSTEM = "system";

  private final List<ObjectNode> messages = new ArrayList<>();

  /** The messages as they are to be sent. */
  static List<ObjectNode> of(List<ObjectNode> given) {
    var talk = new MistralTalk();
    given.forEach(talk::add);
    return talk.messages;
  }

  private void add(ObjectNode message) {
    var role = message.path(ROLE).asString("");
    if (role.equals(ASSISTANT)) {
      addAnswer(message);
      return;
    }
    var isLateInstruction = role.equals(SYSTEM) && !begins();
    if (isLateInstruction) {
      message.put(ROLE, USER);
    }
    if ((isLateInstruction || role.equals(USER)) && last().equals("tool")) {
      messages.add(Json.object().put(ROLE, ASSISTANT).put(CONTENT, "OK."));
    }
    messages.add(message);
  }

  private boolean begins() {
    return messages.stream().allMatch(message -> message.path(ROLE).asString("").equals(SYSTEM));
  }

  private String last() {
    return messages.isEmpty() ? "" : messages.getLast().path(ROLE).asString("");
  }

  private void addAnswer(ObjectNode answer) {
    if (isEmpty(answer.path(CONTENT)) && answer.path(CALLS).isEmpty()) {
      return;
    }
    var before = messages.isEmpty() ? Json.object() : messages.getLast();
    var goesOn =
        last().equals(ASSISTANT)
            && before.path(CALLS).isEmpty()
            && before.path(CONTENT).isString()
            && (answer.path(CONTENT).isString() || isEmpty(answer.path(CONTENT)));
    if (!goesOn) {
      messages.add(answer);
      return;
    }
    var text = before.path(CONTENT).stringValue();
    var more = answer.path(CONTENT).asString("");
    messages.removeLast();
    messages.add(answer.put(CONTENT, more.isEmpty() ? text : text + "\n\n" + more));
  }

  private static boolean isEmpty(JsonNode content) {
    return content.isNull()
        || content.isMissingNode()
        || (content.isString() && content.stringValue().isBlank())
        || (content.isArray() && content.isEmpty());
  }
}
