package dev.plimsoll.models.openai;

import dev.plimsoll.platform.Json;
import dev.plimsoll.platform.Sha256;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The ids of calls of tools and of their results, as OpenAI takes them: some servers give longer
 * ones, and a conversation that began with them may go on elsewhere.
 */
final class CallIds {
  private static final int LONGEST = 40;
  private static final int HASHED = 32;

  private CallIds() {}

  /** A message with ids that are short enough; the same for the same id. */
  static String shortened(String message) {
    if (!message.contains("\"tool_call")) {
      return message;
    }
    var tree = Json.parse(message);
    var changed = shorten(tree, "tool_call_id");
    for (var call : tree.path("tool_calls")) {
      changed |= shorten(call, "id");
    }
    return changed ? tree.toString() : message;
  }

  private static boolean shorten(JsonNode holder, String field) {
    var id = holder.path(field).asString("");
    if (id.length() <= LONGEST || !(holder instanceof ObjectNode object)) {
      return false;
    }
    object.put(field, "call_" + Sha256.hex(id).substring(0, HASHED));
    return true;
  }
}
