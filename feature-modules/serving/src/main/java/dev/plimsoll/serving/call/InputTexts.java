package dev.plimsoll.serving.call;

import dev.plimsoll.answers.Ask;
import dev.plimsoll.domain.Message;
import dev.plimsoll.features.Prompting;
import dev.plimsoll.guardrails.InputText;
import dev.plimsoll.guardrails.InputText.Source;
import dev.plimsoll.platform.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** All that a caller sends for a model to read, as the guardrails see it. */
final class InputTexts {
  /** Fields of a message, at any depth, that say how to read it, and nothing else. */
  private static final Set<String> FORMAL =
      Set.of("role", "type", "id", "tool_call_id", "format", "detail", "cache_control");

  private InputTexts() {}

  static List<InputText> of(Ask ask) {
    var texts = new ArrayList<InputText>(ask.messages().size() + ask.variables().size());
    var question = Prompting.question(ask.messages());
    for (var i = 0; i < ask.messages().size(); i++) {
      var message = ask.messages().get(i);
      add(texts, source(message, i == question), text(message));
    }
    ask.variables().values().forEach(value -> add(texts, Source.QUESTION, value));
    return texts;
  }

  /** Each text by itself, also where a message has several. */
  static List<String> words(Ask ask) {
    var words = new ArrayList<String>();
    for (var message : ask.messages()) {
      if (message.raw() != null) {
        addWords(Json.parse(message.raw()), words);
      }
    }
    return words;
  }

  private static void add(List<InputText> texts, Source source, String text) {
    if (!text.isBlank()) {
      texts.add(new InputText(source, text));
    }
  }

  private static Source source(Message message, boolean isQuestion) {
    return switch (message.role()) {
      case "system", "developer" -> Source.INSTRUCTIONS;
      case "assistant" -> Source.ANSWER;
      case "tool", "function" -> Source.TOOL;
      default -> isQuestion ? Source.QUESTION : Source.EARLIER;
    };
  }

  /** The words of a message in all of its parts; what it calls and passes on to tools, too. */
  private static String text(Message message) {
    var raw = message.raw();
    if (raw == null) {
      return message.text();
    }
    var words = new ArrayList<String>();
    addWords(Json.parse(raw), words);
    return String.join("\n", words);
  }

  private static void addWords(JsonNode node, List<String> words) {
    if (node.isString()) {
      words.add(node.stringValue());
    } else if (node.isArray()) {
      node.forEach(item -> addWords(item, words));
    } else {
      node.properties().stream()
          .filter(field -> !FORMAL.contains(field.getKey()) && !isData(field.getKey(), node))
          .forEach(field -> addWords(field.getValue(), words));
    }
  }

  /** Pictures, sounds and files as base64, which are no words. */
  private static boolean isData(String field, JsonNode node) {
    return switch (field) {
      case "file_data", "data" -> true;
      case "url", "image_url" -> node.path(field).asString("").startsWith("data:");
      default -> false;
    };
  }
}
