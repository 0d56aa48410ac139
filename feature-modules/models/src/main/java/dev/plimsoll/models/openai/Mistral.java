package dev.plimsoll.models.openai;

import dev.plimsoll.platform.Json;
import dev.plimsoll.platform.Sha256;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Mistral's own API, which refuses every field that is not its own.
 *
 * @see <a href="https://docs.mistral.ai/api/#tag/chat">Chat completion</a>
 */
final class Mistral {
  private static final Set<String> FIELDS =
      Set.of(
          "frequency_penalty",
          "max_tokens",
          "messages",
          "metadata",
          "model",
          "n",
          "parallel_tool_calls",
          "presence_penalty",
          "prompt_mode",
          "random_seed",
          "reasoning_effort",
          "response_format",
          "safe_prompt",
          "stop",
          "stream",
          "temperature",
          "tool_choice",
          "tools",
          "top_p");

  private static final Set<String> OF_VECTORS =
      Set.of("encoding_format", "input", "metadata", "model", "output_dimension", "output_dtype");

  /** Which it knows of results of tools alone. */
  private static final String NAME = "name";

  private static final Set<String> OF_MESSAGE =
      Set.of("role", "content", NAME, "prefix", "tool_calls", "tool_call_id");
  private static final Set<String> OF_CALL = Set.of("id", "type", "function", "index");

  /** Of which an id of a call consists. */
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9]{9}");

  private static final int ID_LENGTH = 9;

  private Mistral() {}

  static boolean isAt(@Nullable URI url) {
    return Host.isOf(url, "mistral.ai");
  }

  /**
   * Leaves out what it does not know, and names the rest as it does. It tells the usage unasked.
   */
  static void fit(ObjectNode question) {
    rename("seed", "random_seed", question);
    rename("max_completion_tokens", "max_tokens", question);
    question.retain(FIELDS);
  }

  /** The same for a question for vectors. */
  static void fitVectors(ObjectNode question) {
    rename("dimensions", "output_dimension", question);
    question.retain(OF_VECTORS);
  }

  private static void rename(String name, String itsName, ObjectNode question) {
    var value = question.remove(name);
    if (value != null && !question.has(itsName)) {
      question.set(itsName, value);
    }
  }

  /** A conversation as it takes it; an answer that is begun is continued only if it is marked. */
  static List<ObjectNode> messages(List<String> given) {
    var messages = MistralTalk.of(given.stream().map(Mistral::message).toList());
    if (!messages.isEmpty()) {
      var last = messages.getLast();
      if (last.path("role").asString("").equals("assistant") && !last.has("tool_calls")) {
        last.put("prefix", true);
      }
    }
    return messages;
  }

  private static ObjectNode message(String given) {
    var tree = (ObjectNode) Json.parse(given);
    SentMessage.leaveOutNulls(tree);
    if (!tree.path("role").asString("").equals("tool") || !tree.path(NAME).isString()) {
      tree.remove(NAME);
    }
    tree.retain(OF_MESSAGE);
    fitId(tree, "tool_call_id");
    for (var call : tree.path("tool_calls")) {
      SentMessage.keep(call, OF_CALL);
      fitId(call, "id");
    }
    tree.path("content").forEach(part -> SentMessage.remove(part, SentMessage.MARK));
    return tree;
  }

  /** The same for the same id, so that a call and its result still belong together. */
  private static void fitId(JsonNode holder, String field) {
    var id = holder.path(field).asString("");
    if (holder instanceof ObjectNode object && !id.isEmpty() && !ID.matcher(id).matches()) {
      object.put(field, Sha256.hex(id).substring(0, ID_LENGTH));
    }
  }
}
