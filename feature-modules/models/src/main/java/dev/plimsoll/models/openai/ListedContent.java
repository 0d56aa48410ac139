package dev.plimsoll.models.openai;

import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Content that is a list of parts, as models of Mistral that think answer. Clients of OpenAI know a
 * text, and thoughts beside it.
 *
 * @see <a href="https://docs.mistral.ai/capabilities/reasoning/">Reasoning</a>
 */
final class ListedContent {
  static final String THOUGHTS = "reasoning_content";

  private static final String CONTENT = "content";
  private static final String THINKING = "thinking";
  private static final Set<String> KNOWN = Set.of("text", THINKING, "reference");

  private ListedContent() {}

  /** Whether content is a list of texts and thoughts. */
  static boolean isListed(JsonNode content) {
    return content.isArray() && content.valueStream().allMatch(part -> KNOWN.contains(type(part)));
  }

  /** Makes the content of a message, or of a piece of one, a text; false if it is one. */
  static boolean flattenSaid(ObjectNode said) {
    var content = said.path(CONTENT);
    if (!isListed(content)) {
      return false;
    }
    var thoughts = thoughts(content);
    said.put(CONTENT, text(content));
    if (!thoughts.isEmpty()) {
      said.put(THOUGHTS, thoughts);
    }
    return true;
  }

  /** The texts of a list. */
  static String text(JsonNode content) {
    var text = new StringBuilder();
    content
        .valueStream()
        .filter(part -> type(part).equals("text"))
        .forEach(part -> text.append(part.path("text").asString("")));
    return text.toString();
  }

  /** The thoughts of a list, which are lists of texts themselves. */
  static String thoughts(JsonNode content) {
    var thoughts = new StringBuilder();
    for (var part : content) {
      var thought = part.path(THINKING);
      thoughts.append(thought.isArray() ? text(thought) : thought.asString(""));
    }
    return thoughts.toString();
  }

  private static String type(JsonNode part) {
    return part.path("type").asString("");
  }
}
