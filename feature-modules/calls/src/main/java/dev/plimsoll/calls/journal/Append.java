package dev.plimsoll.calls.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * An entry that is being appended to the journal. Its state is guarded by the lock of the appender.
 */
final class Append {
  private final byte[][] parts;
  private final int length;
  private final int checksum;
  private boolean done;
  private @Nullable Throwable failure;

  Append(byte[][] parts) {
    this.parts = parts;
    var sum = 0;
    for (var part : parts) {
      sum += part.length;
    }
    length = sum;
    if (length == 0) {
      throw new IllegalArgumentException("an entry has at least one byte");
    }
    checksum = Frame.checksum(parts);
  }

  int frameLength() {
    return Frame.HEADER + length;
  }

  void writeFrame(ByteBuffer into) {
    into.putInt(length).putInt(checksum);
    for (var part : parts) {
      into.put(part);
    }
  }

  void end(@Nullable Throwable failure) {
    this.failure = failure;
    done = true;
  }

  boolean isDone() {
    return done;
  }

  /**
   * @throws UncheckedIOException if the entry could not be written
   */
  void check() {
    switch (failure) {
      case null -> {}
      case IOException e -> throw new UncheckedIOException(e);
      case Throwable other -> throw new IllegalStateException(other);
    }
  }
}
