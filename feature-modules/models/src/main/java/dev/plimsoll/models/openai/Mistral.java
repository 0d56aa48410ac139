package dev.plimsoll.models.openai;

import dev.plimsoll.platform.Json;
import dev.plimsoll.platform.Sha256;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
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

  private static final Set<String> OF_MESSAGE =
      Set.of("role", "content", "prefix", "tool_calls", "tool_call_id");
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

  private static void rename(String name, String itsName, ObjectNode question) {
    var value = question.remove(name);
    if (value != null && !question.has(itsName)) {
      question.set(itsName, value);
    }
  }

  /**
   * A message as it takes it.
   *
   * @param isLast an answer that is begun is continued only if it is marked
   */
  static String message(String message, boolean isLast) {
    if (!(Json.parse(message) instanceof ObjectNode tree)) {
      return message;
    }
    var isResult = tree.path("role").asString("").equals("tool");
    var name = tree.get("name");
    tree.properties()
        .removeIf(field -> field.getValue().isNull() && !field.getKey().equals("content"));
    tree.retain(OF_MESSAGE);
    if (isResult && name != null && name.isString()) {
      tree.set("name", name);
    }
    fitId(tree, "tool_call_id");
    for (var call : tree.path("tool_calls")) {
      if (call instanceof ObjectNode object) {
        object.retain(OF_CALL);
        fitId(object, "id");
      }
    }
    if (tree.path("content") instanceof ArrayNode parts) {
      parts.forEach(part -> leaveOut(List.of("cache_control"), part));
    }
    if (isLast && tree.path("role").asString("").equals("assistant") && !tree.has("tool_calls")) {
      tree.put("prefix", true);
    }
    return tree.toString();
  }

  private static void leaveOut(List<String> fields, JsonNode part) {
    if (part instanceof ObjectNode object) {
      object.remove(fields);
    }
  }

  /** The same for the same id, so that a call and its result still belong together. */
  private static void fitId(ObjectNode holder, String field) {
    var id = holder.path(field).asString("");
    if (!id.isEmpty() && !ID.matcher(id).matches()) {
      holder.put(field, Sha256.hex(id).substring(0, ID_LENGTH));
    }
  }
}
