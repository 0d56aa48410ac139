package dev.plimsoll.models.chat;

import dev.plimsoll.platform.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What Claude thought before it called a tool. It wants that back unchanged, with its signature, in
 * its place among the words, beside the tool's result; callers carry it for it in the {@code
 * extra_content} of the call, as they do for Gemini.
 *
 * @see <a href="https://platform.claude.com/docs/en/build-with-claude/thinking">Thinking</a>
 */
public final class ThinkingBlocks {
  private static final String OF_CLAUDE = "anthropic";
  private static final String MODEL = "model";
  private static final String THINKING = "thinking";
  private static final String SIGNATURE = "signature";

  /** How many of the answer's words stood in this place. */
  private static final String CHARACTERS = "characters";

  private static final List<String> FIELDS = List.of("type", THINKING, SIGNATURE, "data");

  private sealed interface Block {
    ObjectNode whole();
  }

  /** Words between thoughts; they are in the text of the answer. */
  private record Words(int characters) implements Block {
    @Override
    public ObjectNode whole() {
      return Json.object().put("type", "text").put(CHARACTERS, characters);
    }
  }

  /** A thought, whose text and signature may follow in pieces. */
  private record Thought(ObjectNode begun, StringBuilder text, StringBuilder signature)
      implements Block {
    @Override
    public ObjectNode whole() {
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
        new Thought(
            block,
            new StringBuilder(block.path(THINKING).asString("")),
            new StringBuilder(block.path(SIGNATURE).asString(""))));
  }

  /** Adds what a piece of a stream adds to the last thought, if there is one. */
  public void addPiece(JsonNode delta) {
    if (!blocks.isEmpty() && blocks.getLast() instanceof Thought thought) {
      thought.text.append(delta.path(THINKING).asString(""));
      thought.signature.append(delta.path(SIGNATURE).asString(""));
    }
  }

  /** Notes that the answer says so many characters here. */
  public void said(int characters) {
    var before = 0;
    if (!blocks.isEmpty() && blocks.getLast() instanceof Words words) {
      before = words.characters;
      blocks.removeLast();
    }
    if (before + characters > 0) {
      blocks.add(new Words(before + characters));
    }
  }

  /**
   * Hands over the thoughts so far, with the places of words between them, as the next call carries
   * them; null if there are none.
   *
   * @param model whose thoughts they are: some take no others
   */
  public @Nullable ObjectNode take(String model) {
    while (!blocks.isEmpty() && blocks.getLast() instanceof Words) {
      blocks.removeLast();
    }
    if (blocks.isEmpty()) {
      return null;
    }
    var extra = Json.object();
    var list = extra.putObject(OF_CLAUDE).putArray(THINKING);
    blocks.forEach(block -> list.add(block.whole()));
    ((ObjectNode) extra.get(OF_CLAUDE)).put(MODEL, model);
    blocks.clear();
    return extra;
  }

  /**
   * The thoughts that a call carries; empty if the caller has lost them, it has none, or they are
   * those of another model.
   */
  public static List<ObjectNode> of(ToolCall call, String model) {
    return carried(call, model)
        .filter(ThinkingBlocks::isThought)
        .map(block -> ((ObjectNode) block).deepCopy().retain(FIELDS))
        .toList();
  }

  /**
   * The places in the text of an answer to which the thoughts of a call belong.
   *
   * @return for each thought of {@link #of}, after how many characters since those of the call
   *     before; and at last how many these are in all
   */
  public static List<Long> places(ToolCall call, String model) {
    var places = new ArrayList<Long>();
    var at = 0L;
    for (var block : carried(call, model).toList()) {
      if (isThought(block)) {
        places.add(at);
      } else {
        at += Math.clamp(block.path(CHARACTERS).asLong(0), 0, Integer.MAX_VALUE);
      }
    }
    places.add(at);
    return places;
  }

  private static Stream<JsonNode> carried(ToolCall call, String model) {
    var carried = call.extra() == null ? Json.object() : call.extra().path(OF_CLAUDE);
    return carried.path(MODEL).asString(model).equals(model)
            && carried.path(THINKING) instanceof ArrayNode list
        ? list.valueStream()
        : Stream.empty();
  }
}
