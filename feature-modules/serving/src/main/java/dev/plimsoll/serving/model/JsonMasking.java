package dev.plimsoll.serving.model;

import dev.plimsoll.guardrails.masking.Mask;
import dev.plimsoll.platform.Json;
import dev.plimsoll.serving.call.MessageTexts;
import dev.plimsoll.serving.call.TextDataUrl;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** A mask on texts that may be JSON, and have to stay so. */
final class JsonMasking {
  private JsonMasking() {}

  /**
   * A text with placeholders in the place of what is hidden. Arguments of tools stay the JSON that
   * they are, so that a number becomes a string.
   */
  static String masked(String path, String text, Mask mask) {
    var file = TextDataUrl.in(text);
    if (file.isPresent()) {
      var words = file.get().text();
      var masked = masked(path, words, mask);
      return masked.equals(words) ? text : new TextDataUrl(file.get().head(), masked).toString();
    }
    var isOfArguments = MessageTexts.isOfArguments(path);
    if (!isOfArguments && !MessageTexts.hasNumberedLetters(text)) {
      return mask.mask(text);
    }
    var json = object(text);
    if (json == null) {
      // Letters behind backslashes hide nothing from who looks for it, nor from a model.
      var plain = MessageTexts.read(path, text);
      var masked = mask.mask(plain);
      return masked.equals(plain) ? text : masked;
    }
    var before = json.toString();
    maskValues(json, mask);
    var masked = json.toString();
    return isOfArguments || !masked.equals(before) ? masked : text;
  }

  private static void maskValues(JsonNode node, Mask mask) {
    switch (node) {
      case ObjectNode object -> {
        var fields = object.deepCopy();
        object.removeAll();
        fields
            .properties()
            .forEach(field -> object.set(mask.mask(field.getKey()), value(field.getValue(), mask)));
      }
      case ArrayNode array -> {
        for (var i = 0; i < array.size(); i++) {
          array.set(i, value(array.get(i), mask));
        }
      }
      default -> {}
    }
  }

  private static JsonNode value(JsonNode value, Mask mask) {
    if (value.isContainer()) {
      maskValues(value, mask);
      return value;
    }
    var text = value.isString() ? value.stringValue() : value.toString();
    var masked = masked("", text, mask);
    return masked.equals(text) ? value : StringNode.valueOf(masked);
  }

  /** A text with all that was hidden; arguments of tools stay JSON. */
  static String unmasked(String path, String text, Mask mask) {
    return MessageTexts.isOfArguments(path) ? mask.unmaskInJson(text) : mask.unmask(text);
  }

  /** A whole text with all that was hidden; a JSON object stays one. */
  static String unmaskedWhole(String path, String text, Mask mask) {
    return object(text) == null ? unmasked(path, text, mask) : mask.unmaskInJson(text);
  }

  private static @Nullable ObjectNode object(String text) {
    try {
      return text.stripLeading().startsWith("{") && Json.parse(text) instanceof ObjectNode object
          ? object
          : null;
    } catch (JacksonException _) {
      return null;
    }
  }
}
