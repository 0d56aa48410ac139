package dev.plimsoll.serving.model;

import dev.plimsoll.guardrails.masking.Mask;
import dev.plimsoll.models.api.AnswerPart;
import dev.plimsoll.models.api.Chunk;
import dev.plimsoll.models.api.ChunkSink;
import dev.plimsoll.platform.Json;
import dev.plimsoll.serving.call.MessageTexts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Passes on a streamed answer with the words that its placeholders stand for. Pieces that end
 * within a placeholder wait for the next; what they say together is then said by the first of them.
 */
final class UnmaskingSink implements ChunkSink {
  private static final String TEXT = "";

  private final Mask mask;
  private final ChunkSink sink;
  private final List<Chunk> waiting = new ArrayList<>();

  UnmaskingSink(Mask mask, ChunkSink sink) {
    this.mask = mask;
    this.sink = sink;
  }

  @Override
  public void accept(Chunk chunk) {
    if (waiting.isEmpty() && !mayHaveAny(chunk)) {
      sink.accept(chunk);
      return;
    }
    waiting.add(chunk);
    if (words().values().stream().noneMatch(words -> Mask.hasOpenEnd(words.toString()))) {
      end();
    }
  }

  @Override
  public void makeRoom(int bytes) {
    sink.makeRoom(bytes);
  }

  @Override
  public void freeRoom(int bytes) {
    sink.freeRoom(bytes);
  }

  /** Passes on what waits: nothing follows it. */
  void end() {
    var pieces = new Together().pieces();
    // First, because a caller who is gone ends this.
    waiting.clear();
    pieces.forEach(sink::accept);
  }

  private static boolean mayHaveAny(Chunk chunk) {
    return Mask.mayHaveAny(chunk.text())
        || chunk.otherParts().stream().anyMatch(part -> Mask.mayHaveAny(part.text()));
  }

  /** What the waiting pieces say, by path. */
  private Map<String, StringBuilder> words() {
    var words = new HashMap<String, StringBuilder>();
    for (var chunk : waiting) {
      add(words, TEXT, chunk.text());
      chunk.otherParts().forEach(part -> add(words, part.path(), part.text()));
    }
    return words;
  }

  private static void add(Map<String, StringBuilder> words, String path, String piece) {
    words.computeIfAbsent(path, _ -> new StringBuilder()).append(piece);
  }

  private static JsonNode parsed(@Nullable String json) {
    return json == null ? MissingNode.getInstance() : Json.parse(json);
  }

  private static @Nullable String written(JsonNode tree) {
    return tree.isMissingNode() ? null : tree.toString();
  }

  /** The pieces that wait, of which the first with words of a path says all of them. */
  private final class Together {
    private record Piece(Chunk chunk, JsonNode raw, JsonNode delta) {}

    private final List<Piece> read = new ArrayList<>();
    private final Map<String, StringBuilder> said = words();
    private final Map<String, StringBuilder> inFrames = new HashMap<>();

    Together() {
      for (var chunk : waiting) {
        var piece = new Piece(chunk, parsed(chunk.raw()), parsed(chunk.delta()));
        MessageTexts.replaceInAnswer(piece.raw, this::remember);
        MessageTexts.replace(piece.delta, this::remember);
        read.add(piece);
      }
    }

    private String remember(String path, String words) {
      add(inFrames, path, words);
      return words;
    }

    List<Chunk> pieces() {
      return read.stream().map(this::piece).toList();
    }

    private Chunk piece(Piece piece) {
      MessageTexts.replaceInAnswer(piece.raw, this::inFrame);
      MessageTexts.replace(piece.delta, this::inFrame);
      var chunk = piece.chunk;
      return new Chunk(
          chunk.text().isEmpty() ? "" : mask.unmask(take(said, TEXT)),
          written(piece.raw),
          written(piece.delta),
          chunk.otherParts().stream().map(this::part).toList());
    }

    private AnswerPart part(AnswerPart part) {
      var isCall = part.kind() == AnswerPart.Kind.TOOL_CALL;
      var words = take(said, part.path());
      return new AnswerPart(
          part.kind(), part.path(), isCall ? mask.unmaskInJson(words) : mask.unmask(words));
    }

    private String inFrame(String path, String words) {
      return words.isEmpty() ? words : JsonMasking.unmasked(path, take(inFrames, path), mask);
    }

    private static String take(Map<String, StringBuilder> from, String path) {
      var words = from.remove(path);
      return words == null ? "" : words.toString();
    }
  }
}
