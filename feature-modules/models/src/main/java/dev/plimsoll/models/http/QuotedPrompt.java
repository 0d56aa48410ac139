package dev.plimsoll.models.http;

import dev.plimsoll.domain.Message;
import dev.plimsoll.models.api.ModelRequest;
import dev.plimsoll.platform.Json;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/**
 * The error of a provider as callers may read it: some providers quote what they refuse, and the
 * messages have more in them than the caller's own words.
 */
final class QuotedPrompt {
  /** As many characters in a row are no coincidence. */
  private static final int QUOTE = 24;

  private static final String INSTEAD = "The provider of the model refused the request.";

  private QuotedPrompt() {}

  /**
   * @param errorBody as JSON in the OpenAI format
   */
  static String leftOut(String errorBody, ModelRequest request) {
    if (Json.parse(errorBody) instanceof ObjectNode body
        && body.get("error") instanceof ObjectNode error
        && quotes(error.path("message").asString(""), request)) {
      return Json.object().set("error", error.deepCopy().put("message", INSTEAD)).toString();
    }
    return errorBody;
  }

  private static boolean quotes(String message, ModelRequest request) {
    var said = plain(message);
    var own = plain(request.grounding().input());
    var prompt = request.messages().stream().map(Message::text).map(QuotedPrompt::plain).toList();
    for (var i = 0; i + QUOTE <= said.length(); i++) {
      var part = said.substring(i, i + QUOTE);
      if (!own.contains(part) && isIn(prompt, part)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isIn(List<String> texts, String part) {
    return texts.stream().anyMatch(text -> text.contains(part));
  }

  /** Without what quoting changes. */
  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ");
  }
}
