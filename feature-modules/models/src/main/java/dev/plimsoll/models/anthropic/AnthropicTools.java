package dev.plimsoll.models.anthropic;

import dev.plimsoll.models.chat.Tools;
import dev.plimsoll.models.chat.Tools.Mode;
import dev.plimsoll.platform.Json;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The tools of a question in the Messages API. */
final class AnthropicTools {
  /** Types of tools of Anthropic's own that the caller runs, by how their names begin. */
  private static final List<String> OF_CALLER =
      List.of("function", "custom", "bash_", "text_editor_", "computer_", "memory_");

  /**
   * Models that refuse to be forced to call a tool.
   *
   * @see <a
   *     href="https://platform.claude.com/docs/en/models/sonnet-5-5/whats-new-sonnet-5-5">What's
   *     new in Claude Sonnet 5.5</a>
   */
  private static final Pattern UNFORCED =
      Pattern.compile(
          "claude-(?:(?:sonnet|haiku|opus)-(?:5[-.][5-9](?!\\d)|[6-9])"
              + "|(?:fable|mythos)-(?:5[-.][1-9](?!\\d)|[6-9]))");

  private AnthropicTools() {}

  static boolean isOfCaller(JsonNode tool) {
    return !tool.has("type")
        || OF_CALLER.stream().anyMatch(tool.path("type").asString("")::startsWith);
  }

  static void add(ObjectNode options, ObjectNode question) {
    var tools = Tools.of(options);
    if (tools.functions().isEmpty() && tools.own().isEmpty()) {
      return;
    }
    var list = question.putArray("tools");
    for (var function : tools.functions()) {
      var tool = list.addObject().put("name", function.name());
      if (function.description() != null) {
        tool.put("description", function.description());
      }
      // The type is wanted even where OpenAI does without.
      var schema = tool.putObject("input_schema").put("type", "object");
      if (function.parameters() instanceof ObjectNode parameters) {
        schema.setAll(ToolSchema.of(parameters));
      }
    }
    tools.own().forEach(list::add);
    var choice = choice(tools, options);
    if (!choice.isEmpty()) {
      question.set("tool_choice", choice);
    }
  }

  /** Says in words which tool has to be called, where a model can be forced to none. */
  static void unforce(String model, ObjectNode question) {
    if (!UNFORCED.matcher(model).find()
        || !(question.get("tool_choice") instanceof ObjectNode choice)) {
      return;
    }
    var type = choice.path("type").asString("");
    if (type.equals("any") || type.equals("tool")) {
      var name = choice.path("name").asString("");
      AnthropicFormat.instruct(
          name.isEmpty()
              ? "Answer by calling one of the tools, whatever else you say."
              : "Answer by calling the tool " + name + ", whatever else you say.",
          question);
      choice.put("type", "auto").remove("name");
    }
  }

  private static ObjectNode choice(Tools tools, ObjectNode options) {
    var mode = tools.choice().mode();
    if (mode == null && options.get("tool_choice") instanceof ObjectNode own) {
      return own;
    }
    var choice = Json.object();
    if (mode == Mode.REQUIRED && tools.choice().only().size() == 1) {
      choice.put("type", "tool").put("name", tools.choice().only().getFirst());
    } else if (mode != null || !tools.parallel()) {
      choice.put("type", word(mode == null ? Mode.AUTO : mode));
    }
    if (!tools.parallel() && mode != Mode.NONE) {
      choice.put("disable_parallel_tool_use", true);
    }
    return choice;
  }

  private static String word(Mode mode) {
    return switch (mode) {
      case AUTO -> "auto";
      case NONE -> "none";
      case REQUIRED -> "any";
    };
  }
}
