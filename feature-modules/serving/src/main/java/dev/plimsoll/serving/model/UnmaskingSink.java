package dev.plimsoll.serving.model;

import dev.plimsoll.guardrails.masking.Mask;
import dev.plimsoll.models.api.AnswerPart;
import dev.plimsoll.models.api.Chunk;
import dev.plimsoll.models.api.ChunkSink;
import dev.plimsoll.platform.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

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

  /** Passes on what waits: nothing follows it. */
  void end() {
    var pieces = new Together(waiting).pieces();
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

  private static @Nullable String replaced(
      @Nullable String json,
      BiConsumer<JsonNode, BinaryOperator<String>> replacing,
      BinaryOperator<String> replacement) {
    if (json == null) {
      return null;
    }
    var tree = Json.parse(json);
    replacing.accept(tree, replacement);
    return tree.toString();
  }

  /** Pieces of which the first with words of a path says all of them. */
  private final class Together {
    private final List<Chunk> chunks;
    private final Map<String, StringBuilder> text = new HashMap<>();
    private final Map<String, StringBuilder> parts = new HashMap<>();
    private final Map<String, StringBuilder> frames = new HashMap<>();

    Together(List<Chunk> chunks) {
      this.chunks = List.copyOf(chunks);
      for (var chunk : chunks) {
        add(text, TEXT, chunk.text());
        chunk.otherParts().forEach(part -> add(parts, part.path(), part.text()));
        var _ = replaced(chunk.raw(), JsonTexts::replaceInAnswer, this::remember);
        var _ = replaced(chunk.delta(), JsonTexts::replaceInMessage, this::remember);
      }
    }

    private String remember(String path, String words) {
      add(frames, path, words);
      return words;
    }

    List<Chunk> pieces() {
      return chunks.stream().map(this::piece).toList();
    }

    private Chunk piece(Chunk chunk) {
      return new Chunk(
          chunk.text().isEmpty() ? "" : mask.unmask(take(text, TEXT)),
          replaced(chunk.raw(), JsonTexts::replaceInAnswer, this::said),
          replaced(chunk.delta(), JsonTexts::replaceInMessage, this::said),
          chunk.otherParts().stream().map(this::part).toList());
    }

    private AnswerPart part(AnswerPart part) {
      var isCall = part.kind() == AnswerPart.Kind.TOOL_CALL;
      var words = take(parts, part.path());
      return new AnswerPart(
          part.kind(), part.path(), isCall ? mask.unmaskInJson(words) : mask.unmask(words));
    }

    private String said(String path, String words) {
      return words.isEmpty() ? words : JsonTexts.unmasked(path, take(frames, path), mask);
    }

    private static String take(Map<String, StringBuilder> from, String path) {
      var words = from.remove(path);
      return words == null ? "" : words.toString();
    }
  }
}
