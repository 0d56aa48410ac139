package dev.plimsoll.calls.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** An entry on its way into the journal. Its state is guarded by the lock of the appender. */
final class Append {
  final byte[] entry;
  final int checksum;
  private boolean done;
  private @Nullable Throwable failure;

  Append(byte[] entry) {
    if (entry.length == 0) {
      throw new IllegalArgumentException("an entry has at least one byte");
    }
    this.entry = entry;
    checksum = Frame.checksum(ByteBuffer.wrap(entry));
  }

  int frameLength() {
    return Frame.HEADER + entry.length;
  }

  void end(@Nullable Throwable failure) {
    this.failure = failure;
    done = true;
  }

  boolean isDone() {
    return done;
  }

  /**
   * @throws UncheckedIOException when the entry could not be written
   */
  void check() {
    switch (failure) {
      case null -> {}
      case IOException e -> throw new UncheckedIOException(e);
      case Throwable other -> throw new IllegalStateException(other);
    }
  }
}
