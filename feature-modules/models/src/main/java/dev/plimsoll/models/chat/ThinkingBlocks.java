package dev.plimsoll.models.chat;

import dev.plimsoll.platform.Json;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What Claude thought before it called a tool. It wants that back unchanged, with its signature,
 * beside the tool's result; callers carry it for it in the {@code extra_content} of the call, as
 * they do for Gemini.
 *
 * @see <a href="https://platform.claude.com/docs/en/build-with-claude/thinking">Thinking</a>
 */
public final class ThinkingBlocks {
  private static final String THINKING = "thinking";
  private static final String SIGNATURE = "signature";

  private static final List<String> FIELDS = List.of("type", THINKING, SIGNATURE, "data");

  /** A block whose text and signature may follow in pieces. */
  private record Block(ObjectNode begun, StringBuilder text, StringBuilder signature) {
    ObjectNode whole() {
      var whole = begun.deepCopy();
      if (begun.has(THINKING)) {
        whole.put(THINKING, text.toString()).put(SIGNATURE, signature.toString());
      }
      return whole;
    }
  }

  private final List<Block> blocks = new ArrayList<>(0);

  /** Whether a block of an answer is a thought, readable or not. */
  public static boolean isThought(JsonNode block) {
    var type = block.path("type").asString("");
    return type.equals(THINKING) || type.equals("redacted_thinking");
  }

  /** Adds a block, whole or the beginning of one. */
  public void add(ObjectNode block) {
    blocks.add(
        new Block(
            block,
            new StringBuilder(block.path(THINKING).asString("")),
            new StringBuilder(block.path(SIGNATURE).asString(""))));
  }

  /** Adds what a piece of a stream adds to the last block, if there is one. */
  public void addPiece(JsonNode delta) {
    if (!blocks.isEmpty()) {
      blocks.getLast().text.append(delta.path(THINKING).asString(""));
      blocks.getLast().signature.append(delta.path(SIGNATURE).asString(""));
    }
  }

  /** Hands over the blocks so far, as the next call carries them; null if there are none. */
  public @Nullable ObjectNode take() {
    if (blocks.isEmpty()) {
      return null;
    }
    var extra = Json.object();
    var list = extra.putObject("anthropic").putArray(THINKING);
    blocks.forEach(block -> list.add(block.whole()));
    blocks.clear();
    return extra;
  }

  /** The blocks that a call carries; empty if the caller has lost them, or it has none. */
  public static List<ObjectNode> of(ToolCall call) {
    return call.extra() != null && call.extra().at("/anthropic/thinking") instanceof ArrayNode list
        ? list.valueStream()
            .filter(ThinkingBlocks::isThought)
            .map(block -> ((ObjectNode) block).deepCopy().retain(FIELDS))
            .toList()
        : List.of();
  }
}
