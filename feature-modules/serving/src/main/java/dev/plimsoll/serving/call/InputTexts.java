package dev.plimsoll.serving.call;

import dev.plimsoll.answers.Ask;
import dev.plimsoll.domain.Message;
import dev.plimsoll.features.Prompting;
import dev.plimsoll.guardrails.InputText;
import dev.plimsoll.guardrails.InputText.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** All that a caller sends for a model to read, as the guardrails see it. */
final class InputTexts {
  /** What is to be embedded, which is a message, too. */
  private static final String EMBEDDED = "input";

  private InputTexts() {}

  static List<InputText> of(Ask ask) {
    var texts = new ArrayList<InputText>(ask.messages().size() + ask.variables().size());
    var question = Prompting.question(ask.messages());
    for (var i = 0; i < ask.messages().size(); i++) {
      var message = ask.messages().get(i);
      add(texts, source(message, i == question), text(message));
    }
    ask.variables().values().forEach(value -> add(texts, Source.QUESTION, value));
    add(texts, Source.OPTIONS, String.join("\n", beside(ask.options())));
    return texts;
  }

  /** The texts to be embedded, each by itself; a list of tokens is one. */
  static List<InputText> embedded(Ask ask) {
    var input = ask.options().path(EMBEDDED);
    var several = input.isArray() && !input.path(0).isNumber();
    var texts = new ArrayList<InputText>(several ? input.size() : 1);
    if (several) {
      input.forEach(
          text -> add(texts, Source.QUESTION, text.isString() ? text.asString() : text.toString()));
    } else {
      ask.messages().forEach(message -> add(texts, Source.QUESTION, text(message)));
    }
    add(texts, Source.OPTIONS, String.join("\n", beside(ask.options())));
    return texts;
  }

  /** Each text by itself, also where a message has several, and those beside the messages. */
  static List<String> words(Ask ask) {
    var ofMessages =
        ask.messages().stream()
            .map(Message::raw)
            .filter(Objects::nonNull)
            .flatMap(raw -> MessageTexts.of(raw).stream());
    return Stream.concat(ofMessages, MessageTexts.in(ask.options()).stream()).toList();
  }

  private static List<String> beside(ObjectNode options) {
    var others = UserNames.leftOut(options);
    others.remove(EMBEDDED);
    return MessageTexts.in(others);
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

  private static String text(Message message) {
    var raw = message.raw();
    return raw == null
        ? MessageTexts.read("", message.text())
        : String.join("\n", MessageTexts.of(raw));
  }
}
