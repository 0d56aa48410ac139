package dev.plimsoll.calls.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * An entry that is being appended to the journal. Its state is guarded by the lock of the appender.
 */
final class Append {
  final byte[] frame;
  private boolean done;
  private @Nullable Throwable failure;

  Append(byte[] frame) {
    this.frame = frame;
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
