package dev.plimsoll.models.http;

import dev.plimsoll.models.api.Chunk;
import dev.plimsoll.models.api.ChunkSink;
import dev.plimsoll.platform.JsonValues;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Reads an answer piece by piece and passes each piece on, starting with the first that has
 * content: until then the call may still be retried.
 */
final class StreamedAnswer {
  private final ProviderProtocol protocol;
  private final ProviderExchange exchange;
  private final ResponseAccumulator accumulator;
  private final ChunkSink sink;
  private final List<Chunk> held = new ArrayList<>();

  /** In bytes, about: the words so far, without what a provider wraps each piece of them in. */
  private long kept;

  StreamedAnswer(
      ProviderProtocol protocol,
      ProviderExchange exchange,
      ResponseAccumulator accumulator,
      ChunkSink sink) {
    this.protocol = protocol;
    this.exchange = exchange;
    this.accumulator = accumulator;
    this.sink = sink;
  }

  void read(InputStream body) throws IOException {
    var frames = new ServerSentEventReader(body, Body.LONGEST_ANSWER);
    for (var event = frames.next(); event != null; event = frames.next()) {
      var chunk = read(event);
      // Keep-alive signs of a provider are not content.
      var isContent = accumulator.hasBegun() && !event.event().equals("ping");
      if (isContent) {
        exchange.expectNothing();
      }
      keep(chunk == null || !accumulator.hasBegun() ? event.data().length() : chunk.length());
      handOn(chunk);
      if (accumulator.hasEnded()) {
        exchange.finish(body);
        break;
      }
      if (accumulator.lacksNothingButUsage()) {
        exchange.expectLastWords();
      } else if (isContent) {
        exchange.expectNextToken();
      }
    }
    if (accumulator.isWhole()) {
      handOnHeld();
    }
  }

  private @Nullable Chunk read(ServerSentEvent event) {
    var data = event.data();
    if (data.length() <= Body.USUAL_ANSWER) {
      return parsed(event);
    }
    var more = Body.memory(JsonValues.in(data));
    sink.makeRoom(more);
    try {
      return parsed(event);
    } finally {
      sink.freeRoom(more);
    }
  }

  private @Nullable Chunk parsed(ServerSentEvent event) {
    try {
      return protocol.read(event, accumulator);
    } catch (JacksonException e) {
      throw new MalformedAnswer("a piece of the stream is not JSON: " + e.getOriginalMessage());
    }
  }

  private void keep(int bytes) {
    kept += bytes;
    if (kept > Body.USUAL_ANSWER) {
      sink.makeRoom(bytes);
    }
    if (kept > Body.LONGEST_ANSWER) {
      throw new AnswerTooLarge(Body.LONGEST_ANSWER);
    }
  }

  private void handOn(@Nullable Chunk chunk) {
    if (chunk == null) {
      return;
    }
    held.add(chunk);
    if (accumulator.hasBegun()) {
      handOnHeld();
    }
  }

  private void handOnHeld() {
    held.forEach(sink::accept);
    held.clear();
  }
}
