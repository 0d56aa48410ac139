package dev.plimsoll.models.anthropic;

import dev.plimsoll.models.chat.ThinkingBlocks;
import dev.plimsoll.models.chat.UnsupportedField;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Fits the option {@code thinking} to the rest of a question, where a budget is given. Adaptive
 * thinking has neither rule.
 *
 * @see <a href="https://platform.claude.com/docs/en/build-with-claude/thinking">Thinking</a>
 */
final class AnthropicThinking {
  private AnthropicThinking() {}

  /**
   * Leaves thinking out until the end of a turn whose thoughts the caller has lost, because Claude
   * would refuse the question.
   *
   * @throws UnsupportedField if the budget is no less than the limit of the answer
   */
  static void fit(ObjectNode question) {
    var thinking = question.path("thinking");
    if (!thinking.path("type").asString("").equals("enabled")) {
      return;
    }
    var limit = question.path("max_tokens").asLong(0);
    if (thinking.path("budget_tokens").asLong(0) >= limit) {
      throw new UnsupportedField(
          "thinking.budget_tokens",
          "it must be less than the longest answer, which has " + limit + " tokens.");
    }
    if (hasLostThoughts(question.path("messages"))) {
      question.remove("thinking");
    }
  }

  /** Whether the tools whose results come last were called without a thought before. */
  private static boolean hasLostThoughts(JsonNode messages) {
    var turns = messages.valueStream().toList();
    var begin = turns.size();
    while (begin >= 2 && has(turns.get(begin - 1), "tool_result")) {
      begin -= 2;
    }
    return begin < turns.size()
        && !ThinkingBlocks.isThought(turns.get(begin).path("content").path(0));
  }

  private static boolean has(JsonNode turn, String type) {
    return turn.path("content")
        .valueStream()
        .anyMatch(block -> block.path("type").asString("").equals(type));
  }
}
