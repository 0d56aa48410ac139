package dev.plimsoll.answers;

import dev.plimsoll.models.api.Chunk;
import dev.plimsoll.platform.Json;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The pieces of a streamed answer as a few with the same words: what providers wrap each token in
 * takes a hundred times as much memory.
 */
final class MergedPieces {
  private final List<Part> parts = new ArrayList<>(1);

  /**
   * Pieces in one form, one after the other; an answer has more if another model went on with it.
   */
  private sealed interface Part {
    /** Frames of a provider. */
    record Frames(String id, MergedJson frame) implements Part {}

    /** What Plimsoll makes frames of. */
    record Made(StringBuilder text, MergedJson delta) implements Part {}
  }

  /**
   * Adds a piece.
   *
   * @return about how many characters more are kept
   */
  int add(Chunk chunk) {
    if (chunk.raw() != null && Json.parse(chunk.raw()) instanceof ObjectNode frame) {
      return frames(frame.path("id").asString("")).frame.add(frame);
    }
    var made = made();
    made.text.append(chunk.text());
    var more = chunk.text().length();
    return chunk.delta() != null && Json.parse(chunk.delta()) instanceof ObjectNode delta
        ? more + made.delta.add(delta)
        : more;
  }

  private Part.Frames frames(String id) {
    if (last() instanceof Part.Frames frames && frames.id.equals(id)) {
      return frames;
    }
    var begun = new Part.Frames(id, new MergedJson());
    parts.add(begun);
    return begun;
  }

  private Part.Made made() {
    if (last() instanceof Part.Made made) {
      return made;
    }
    var begun = new Part.Made(new StringBuilder(), new MergedJson());
    parts.add(begun);
    return begun;
  }

  private @Nullable Part last() {
    return parts.isEmpty() ? null : parts.getLast();
  }

  /** The pieces, as few as they may be. */
  List<Chunk> pieces() {
    return parts.stream().map(MergedPieces::piece).toList();
  }

  private static Chunk piece(Part part) {
    return switch (part) {
      case Part.Frames(_, var frame) -> new Chunk("", frame.json());
      case Part.Made(var text, var delta) ->
          new Chunk(text.toString(), null, delta.isEmpty() ? null : delta.json(), List.of());
    };
  }
}
