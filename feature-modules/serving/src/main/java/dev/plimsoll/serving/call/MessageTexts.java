package dev.plimsoll.serving.call;

import dev.plimsoll.platform.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** The texts in messages and answers of the OpenAI format, at any depth. */
public final class MessageTexts {
  /** A letter in JSON by its number, or behind a backslash. */
  private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|(.))");

  private static final Pattern NUMBERED_LETTER = Pattern.compile("\\\\u[0-9a-fA-F]{4}");

  /** How often JSON may be written as a text in JSON, and is read. */
  private static final int DEEPEST = 4;

  /** The field of a call for what its provider wants back as it is, such as a signed thought. */
  private static final String RETURNED = "extra_content";

  private static final Pattern IN_RETURNED =
      Pattern.compile("\\d*\\.tool_calls\\[\\d+]\\." + RETURNED + "\\..*", Pattern.DOTALL);

  private MessageTexts() {}

  /** The texts of a message in all of its parts; what it calls and passes on to tools, too. */
  static List<String> of(String message) {
    return in(Json.parse(message));
  }

  /** The texts of a request or of a part of one, at any depth. */
  static List<String> in(JsonNode part) {
    var texts = new ArrayList<String>();
    replace(
        part,
        "",
        (path, text) -> {
          texts.add(read(path, text));
          return text;
        });
    return texts;
  }

  /**
   * What a model reads in the text at a path: the words of a file, and letters that are written as
   * numbers, as JSON may have any, also in JSON in a text of JSON.
   */
  public static String read(String path, String text) {
    var words = TextDataUrl.in(text).map(TextDataUrl::text).orElse(text);
    var read = isOfArguments(path) ? unescaped(words) : words;
    for (var depth = 0; depth < DEEPEST && hasNumberedLetters(read); depth++) {
      read = unescaped(read);
    }
    return read;
  }

  /** Whether letters of a text are written as numbers, as JSON has them. */
  public static boolean hasNumberedLetters(String text) {
    return NUMBERED_LETTER.matcher(text).find();
  }

  /** Whether a text at this path is that of a tool's arguments, which is JSON. */
  public static boolean isOfArguments(String path) {
    return path.endsWith(".arguments");
  }

  /**
   * Arguments of tools are JSON, in which any letter may be written as its number. What is no whole
   * JSON, or says a field twice, has all of its letters, too.
   */
  private static String unescaped(String arguments) {
    return arguments.indexOf('\\') < 0
        ? arguments
        : ESCAPE.matcher(arguments).replaceAll(MessageTexts::letter);
  }

  private static String letter(MatchResult escape) {
    if (escape.group(1) != null) {
      var letter = (char) Integer.parseInt(escape.group(1), 16);
      return Matcher.quoteReplacement(Character.toString(letter));
    }
    return switch (escape.group(2)) {
      case "n", "r", "t", "b", "f" -> " ";
      default -> Matcher.quoteReplacement(escape.group(2));
    };
  }

  /**
   * Replaces all texts of a message, or of what a piece of a stream adds to one, but for what goes
   * back to a provider as it is.
   *
   * @param replacement of the text at a path, which is the same in all pieces of a stream
   */
  public static void replace(JsonNode message, BinaryOperator<String> replacement) {
    replace(message, "", butForReturned(replacement));
  }

  /** Takes what goes back to a provider as it is out of a message where it has such a text. */
  public static void dropReturned(JsonNode message, Predicate<String> text) {
    for (var call : message.path("tool_calls")) {
      if (call instanceof ObjectNode object
          && object.has(RETURNED)
          && in(object.get(RETURNED)).stream().anyMatch(text)) {
        object.remove(RETURNED);
      }
    }
  }

  /** A message without what goes back to a provider as it is. */
  public static String withoutReturned(String message) {
    if (!message.contains(RETURNED)) {
      return message;
    }
    var tree = Json.parse(message);
    dropReturned(tree, _ -> true);
    return tree.toString();
  }

  private static BinaryOperator<String> butForReturned(BinaryOperator<String> replacement) {
    return (path, text) ->
        IN_RETURNED.matcher(path).matches() ? text : replacement.apply(path, text);
  }

  /**
   * Replaces all texts that the choices of an answer say, whole or in a piece of a stream, but for
   * what goes back to the provider as it is.
   *
   * @param replacement of the text at a path, which is the same in all pieces of a stream
   */
  public static void replaceInAnswer(JsonNode answer, BinaryOperator<String> replacement) {
    for (var choice : answer.path("choices")) {
      var path = Integer.toString(choice.path("index").asInt(0));
      replace(choice.path("message"), path, butForReturned(replacement));
      replace(choice.path("delta"), path, butForReturned(replacement));
    }
  }

  private static void replace(JsonNode node, String path, BinaryOperator<String> replacement) {
    switch (node) {
      case ObjectNode object -> {
        for (var field : object.properties()) {
          if (TextFields.mayHoldText(field.getKey(), field.getValue())) {
            var inner = path + "." + field.getKey();
            field.setValue(replaced(field.getValue(), inner, replacement));
          }
        }
        replaceNames(object, path, replacement);
      }
      case ArrayNode array -> {
        for (var i = 0; i < array.size(); i++) {
          // Pieces of a stream say which choice or call they belong to.
          var number = array.get(i).path("index").asInt(i);
          array.set(i, replaced(array.get(i), path + "[" + number + "]", replacement));
        }
      }
      default -> {}
    }
  }

  /** Replaces names of fields that are texts, where they stand. */
  private static void replaceNames(
      ObjectNode object, String path, BinaryOperator<String> replacement) {
    var names = new LinkedHashMap<String, String>();
    for (var name : object.propertyNames()) {
      names.put(
          name, TextFields.isName(name) ? name : replacement.apply(path + ".{" + name + "}", name));
    }
    if (names.entrySet().stream().anyMatch(name -> !name.getKey().equals(name.getValue()))) {
      var values = object.deepCopy();
      object.removeAll();
      names.forEach((name, other) -> object.set(other, values.get(name)));
    }
  }

  private static JsonNode replaced(JsonNode node, String path, BinaryOperator<String> replacement) {
    if (node.isNumber() && TextFields.hasLongNumber(node.asString())) {
      var text = replacement.apply(path, node.asString());
      return text.equals(node.asString()) ? node : StringNode.valueOf(text);
    }
    if (node.isString()) {
      var text = replacement.apply(path, node.stringValue());
      // What only reads leaves the tree as it is.
      return text.equals(node.stringValue()) ? node : StringNode.valueOf(text);
    }
    replace(node, path, replacement);
    return node;
  }
}
