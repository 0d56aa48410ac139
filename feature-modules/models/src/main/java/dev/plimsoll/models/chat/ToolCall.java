package dev.plimsoll.models.chat;

import dev.plimsoll.platform.Json;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A call of a tool by a model.
 *
 * @param arguments as JSON; empty for none
 * @param extra what a provider wants back with the call, such as a signature; null if nothing
 */
public record ToolCall(String id, String name, String arguments, @Nullable JsonNode extra) {
  /** An id for a call that has none, no longer than OpenAI takes. */
  public static String newId() {
    return "call_" + UUID.randomUUID().toString().replace("-", "");
  }

  /**
   * The arguments as an object. What a model wrote that is none, whatever its tool said of it, goes
   * on in one, as Anthropic advises.
   *
   * @see <a
   *     href="https://platform.claude.com/docs/en/agents-and-tools/tool-use/fine-grained-tool-streaming">Fine-grained
   *     tool streaming</a>
   */
  public ObjectNode input() {
    try {
      if (arguments.isBlank()) {
        return Json.object();
      }
      if (Json.parse(arguments) instanceof ObjectNode object) {
        return object;
      }
    } catch (JacksonException _) {
      // as below
    }
    return Json.object().put("INVALID_JSON", arguments);
  }

  /** In the OpenAI format. */
  ObjectNode json() {
    var json = Json.object().put("id", id).put("type", "function");
    json.putObject("function")
        .put("name", name)
        .put("arguments", arguments.isBlank() ? "{}" : arguments);
    if (extra != null) {
      json.set("extra_content", extra);
    }
    return json;
  }
}
