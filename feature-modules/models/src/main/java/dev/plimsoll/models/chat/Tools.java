package dev.plimsoll.models.chat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The tools that a model may call.
 *
 * @param functions those of the caller
 * @param own tools in the provider's own format, which are passed on unchanged
 * @param parallel whether the model may call several at once
 */
public record Tools(List<Function> functions, List<JsonNode> own, Choice choice, boolean parallel) {

  /**
   * A tool that the caller runs.
   *
   * @param parameters the JSON Schema of its arguments; null if it takes none
   */
  public record Function(
      String name, @Nullable String description, @Nullable JsonNode parameters) {}

  /** Whether a model must call a tool. */
  public enum Mode {
    AUTO,
    NONE,
    REQUIRED
  }

  /**
   * Which tools a model may or must call.
   *
   * @param mode null if the caller does not say
   * @param only the names of those that it may call; empty for all
   */
  public record Choice(@Nullable Mode mode, List<String> only) {}

  /**
   * The tools of a request.
   *
   * @throws UnsupportedField for tools that only OpenAI has
   */
  public static Tools of(ObjectNode options) {
    var functions = new ArrayList<Function>();
    var own = new ArrayList<JsonNode>();
    var given = options.path("tools");
    if (given.isValueNode() ? !given.isNull() : given.isObject()) {
      throw new UnsupportedField("tools", "it must be a list of tools.");
    }
    for (var i = 0; i < given.size(); i++) {
      var tool = given.get(i);
      if (!tool.isObject()) {
        throw new UnsupportedField("tools[" + i + "]", "it must be an object.");
      }
      if (tool.path("function").isObject()) {
        functions.add(function(tool.path("function")));
      } else if (tool.path("custom").isObject()) {
        throw new UnsupportedField(
            "tools[" + i + "]", "the model does not support tools of this type.");
      } else {
        own.add(tool);
      }
    }
    // The older form, before there were several types of tools.
    options.path("functions").forEach(function -> functions.add(function(function)));
    var choice = choice(options);
    var names = functions.stream().map(Function::name).toList();
    if (own.isEmpty() && !names.containsAll(choice.only)) {
      throw new UnsupportedField("tool_choice", "it names a tool that is not in 'tools'.");
    }
    if (!choice.only.isEmpty()) {
      functions.removeIf(function -> !choice.only.contains(function.name));
    }
    var parallel = options.path("parallel_tool_calls").asBoolean(true);
    return new Tools(functions, own, choice, parallel);
  }

  private static Function function(JsonNode given) {
    var description = given.path("description").asString("");
    return new Function(
        given.path("name").asString(""),
        description.isBlank() ? null : description,
        given.path("parameters").isObject() ? given.path("parameters") : null);
  }

  private static Choice choice(ObjectNode options) {
    var given = options.path("tool_choice");
    if (given.isString()) {
      return new Choice(modeSaid(given.stringValue()), List.of());
    }
    if (given.isValueNode() && !given.isNull()) {
      throw wrongChoice();
    }
    var named = given.at("/function/name").asString("");
    if (!named.isEmpty()) {
      return new Choice(Mode.REQUIRED, List.of(named));
    }
    var allowed = given.path("allowed_tools");
    if (allowed.isObject()) {
      var names =
          allowed
              .path("tools")
              .valueStream()
              .map(tool -> tool.at("/function/name").asString(""))
              .toList();
      return new Choice(mode(allowed.path("mode").asString("auto")), names);
    }
    var former = options.path("function_call");
    var name = former.path("name").asString("");
    return name.isEmpty()
        ? new Choice(mode(former.asString("")), List.of())
        : new Choice(Mode.REQUIRED, List.of(name));
  }

  private static Mode modeSaid(String word) {
    var mode = mode(word);
    if (mode == null) {
      throw wrongChoice();
    }
    return mode;
  }

  /** For a choice in a form that is not known. */
  public static UnsupportedField wrongChoice() {
    return new UnsupportedField(
        "tool_choice",
        "it must be none, auto, required or {\"type\": \"function\", \"function\": {\"name\": …}}.");
  }

  private static @Nullable Mode mode(String word) {
    return switch (word) {
      case "auto" -> Mode.AUTO;
      case "none" -> Mode.NONE;
      case "required" -> Mode.REQUIRED;
      default -> null;
    };
  }
}
