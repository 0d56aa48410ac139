package dev.plimsoll.models.gemini;

import dev.plimsoll.models.chat.Tools;
import dev.plimsoll.models.chat.Tools.Mode;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The tools of a question in the Gemini API. */
final class GeminiTools {
  private static final Set<String> OF_CALLER =
      Set.of("function", "custom", "functionDeclarations", "function_declarations");

  private GeminiTools() {}

  /** Google runs all tools but functions. Of one in the OpenAI format, nothing else is sent. */
  static boolean isOfCaller(JsonNode tool) {
    return tool.path("function").isObject() || hasFunctionsAlone(tool);
  }

  private static boolean hasFunctionsAlone(JsonNode tool) {
    return tool.propertyNames().stream()
            .allMatch(name -> name.equals("type") || OF_CALLER.contains(name))
        && OF_CALLER.stream().anyMatch(tool::has);
  }

  static void add(ObjectNode options, ObjectNode question) {
    var tools = Tools.of(options);
    if (tools.functions().isEmpty() && tools.own().isEmpty()) {
      return;
    }
    var list = question.putArray("tools");
    if (!tools.functions().isEmpty()) {
      var declarations = list.addObject().putArray("functionDeclarations");
      for (var function : tools.functions()) {
        var declaration = declarations.addObject().put("name", GeminiNames.sent(function.name()));
        if (function.description() != null) {
          declaration.put("description", function.description());
        }
        if (function.parameters() != null) {
          declaration.set("parametersJsonSchema", GeminiSchema.of(function.parameters()));
        }
      }
    }
    tools.own().forEach(list::add);
    if (tools.choice().mode() == null && options.path("tool_choice").isObject()) {
      throw Tools.wrongChoice();
    }
    addChoice(tools.choice(), question);
  }

  private static void addChoice(Tools.Choice choice, ObjectNode question) {
    if (choice.mode() == null || question.has("toolConfig")) {
      return;
    }
    var config = question.putObject("toolConfig").putObject("functionCallingConfig");
    config.put("mode", word(choice.mode()));
    if (choice.mode() == Mode.REQUIRED && !choice.only().isEmpty()) {
      var names = config.putArray("allowedFunctionNames");
      choice.only().forEach(name -> names.add(GeminiNames.sent(name)));
    }
  }

  private static String word(Mode mode) {
    return switch (mode) {
      case AUTO -> "AUTO";
      case NONE -> "NONE";
      case REQUIRED -> "ANY";
    };
  }
}
