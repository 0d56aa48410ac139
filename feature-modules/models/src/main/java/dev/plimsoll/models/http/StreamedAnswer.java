package dev.plimsoll.models.http;

import dev.plimsoll.models.api.Chunk;
import dev.plimsoll.models.api.ChunkSink;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Reads an answer piece by piece and hands every piece on as it comes, from the first that says
 * something: until then the call may still be tried again.
 */
final class StreamedAnswer {
  private final Wire wire;
  private final Exchange exchange;
  private final Draft draft;
  private final ChunkSink sink;
  private final List<Chunk> held = new ArrayList<>();

  StreamedAnswer(Wire wire, Exchange exchange, Draft draft, ChunkSink sink) {
    this.wire = wire;
    this.exchange = exchange;
    this.draft = draft;
    this.sink = sink;
  }

  void read(InputStream body) throws IOException {
    var frames = new FrameReader(body, Body.LONGEST_ANSWER);
    for (var frame = frames.next(); frame != null; frame = frames.next()) {
      handOn(read(frame));
      if (draft.hasEnded()) {
        exchange.finish(body);
        break;
      }
      // A provider that only says that it is there says nothing.
      if (draft.hasBegun() && !frame.event().equals("ping")) {
        exchange.expectNextToken();
      }
    }
    if (draft.isWhole()) {
      handOnHeld();
    }
  }

  private @Nullable Chunk read(Frame frame) {
    try {
      return wire.read(frame, draft);
    } catch (JacksonException e) {
      throw new MalformedAnswer("a piece of the stream is no JSON: " + e.getOriginalMessage());
    }
  }

  private void handOn(@Nullable Chunk chunk) {
    if (chunk == null) {
      return;
    }
    held.add(chunk);
    if (draft.hasBegun()) {
      handOnHeld();
    }
  }

  private void handOnHeld() {
    held.forEach(sink::accept);
    held.clear();
  }
}
