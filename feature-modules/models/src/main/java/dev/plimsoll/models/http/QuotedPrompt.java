package dev.plimsoll.models.http;

import dev.plimsoll.models.api.ModelRequest;
import dev.plimsoll.platform.Json;
import java.util.HashSet;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * The error of a provider as callers may read it: some providers quote what they refuse, and the
 * messages have more in them than the caller's own words.
 */
final class QuotedPrompt {
  /** As many characters in a row are no coincidence. */
  private static final int QUOTE = 24;

  /** A longer message is cut, so that no more is told than was looked through. */
  private static final int LONGEST = 2_000;

  private static final String INSTEAD = "The provider of the model refused the request.";

  private QuotedPrompt() {}

  /**
   * @param errorBody as JSON in the OpenAI format
   */
  static String leftOut(String errorBody, ModelRequest request) {
    if (!(Json.parse(errorBody) instanceof ObjectNode body
        && body.get("error") instanceof ObjectNode error)) {
      return errorBody;
    }
    var message = error.path("message").asString("");
    var told = message.length() > LONGEST ? message.substring(0, LONGEST) + "…" : message;
    if (quotes(told, request)) {
      return saying(INSTEAD, error);
    }
    return told.equals(message) ? errorBody : saying(told, error);
  }

  private static String saying(String message, ObjectNode error) {
    return Json.object().set("error", error.deepCopy().put("message", message)).toString();
  }

  private static boolean quotes(String message, ModelRequest request) {
    var said = parts(message).collect(Collectors.toCollection(HashSet::new));
    parts(request.grounding().input()).forEach(said::remove);
    return !said.isEmpty()
        && request.messages().stream()
            .flatMap(asked -> parts(asked.text()))
            .anyMatch(said::contains);
  }

  private static Stream<String> parts(String text) {
    var plain = plain(text);
    return IntStream.rangeClosed(0, plain.length() - QUOTE)
        .mapToObj(i -> plain.substring(i, i + QUOTE));
  }

  /** Without what quoting changes. */
  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ");
  }
}
