package dev.plimsoll.models.anthropic;

import dev.plimsoll.models.chat.ThinkingBlocks;
import dev.plimsoll.models.chat.UnsupportedField;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Fits the option {@code thinking} to the rest of a question. A budget has two rules that adaptive
 * thinking does not have.
 *
 * @see <a href="https://platform.claude.com/docs/en/build-with-claude/thinking">Thinking</a>
 */
final class AnthropicThinking {
  private static final Set<String> ON = Set.of("enabled", "adaptive");
  private static final Set<String> FORCED = Set.of("any", "tool");

  private AnthropicThinking() {}

  /** Whether Claude is to think. */
  static boolean isOn(ObjectNode question) {
    return ON.contains(question.at("/thinking/type").asString(""));
  }

  private static final double LEAST_TOP_P = 0.95;

  /**
   * Leaves thinking out where a tool has to be called, and until the end of a turn whose thoughts
   * the caller has lost; and beside thinking, what would sample otherwise. Claude would refuse the
   * question.
   *
   * @throws UnsupportedField if the budget is no less than the limit of the answer
   */
  static void fit(ObjectNode question) {
    var thinking = question.path("thinking");
    var type = thinking.path("type").asString("");
    if (!isOn(question)) {
      return;
    }
    if (FORCED.contains(question.at("/tool_choice/type").asString(""))) {
      question.remove("thinking");
      return;
    }
    if (type.equals("enabled")) {
      fitBudget(question, thinking);
    }
    if (question.has("thinking")) {
      question.remove(List.of("temperature", "top_k"));
      if (question.path("top_p").asDouble(1) < LEAST_TOP_P) {
        question.remove("top_p");
      }
    }
  }

  private static void fitBudget(ObjectNode question, JsonNode thinking) {
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
