package dev.plimsoll.models.guard;

import dev.plimsoll.models.Chunk;
import dev.plimsoll.models.ChunkSink;

/** Hands pieces on and remembers that it did. */
final class NoticedSink implements ChunkSink {
  private final ChunkSink next;
  boolean handedOn;

  NoticedSink(ChunkSink next) {
    this.next = next;
  }

  @Override
  public void accept(Chunk chunk) {
    handedOn = true;
    next.accept(chunk);
  }
}
