package dev.plimsoll.batches.store;

import java.io.Reader;
import java.util.Optional;
import java.util.function.IntFunction;

/** Reads a file from its chunks, one of which is in memory at a time. */
final class ChunkReader extends Reader {
  private final IntFunction<Optional<Chunk>> next;
  private Chunk chunk = new Chunk(0, "");
  private int read;

  /** A part of a file, and its number, from 1. */
  record Chunk(int number, String content) {}

  /**
   * @param next the first chunk after a number
   */
  ChunkReader(IntFunction<Optional<Chunk>> next) {
    this.next = next;
  }

  @Override
  public int read(char[] into, int offset, int length) {
    if (read == chunk.content().length()) {
      var found = next.apply(chunk.number());
      if (found.isEmpty()) {
        return -1;
      }
      chunk = found.get();
      read = 0;
    }
    var count = Math.min(length, chunk.content().length() - read);
    chunk.content().getChars(read, read + count, into, offset);
    read += count;
    return count;
  }

  @Override
  public void close() {}
}
