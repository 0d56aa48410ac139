package dev.plimsoll.calls.journal;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Writes one file of the journal.
 *
 * <p>Uses a stream rather than a channel: a channel is closed when a thread that uses it is
 * interrupted, which happens to callers.
 */
final class SegmentWriter {
  private final FileOutputStream out;
  private final Object openness = new Object();
  private final AtomicLong length = new AtomicLong();
  private volatile long forced;
  private boolean open = true;
  private boolean broken;

  SegmentWriter(Path file) throws IOException {
    out = new FileOutputStream(file.toFile());
  }

  /** Writes bytes to the operating system, and to the disk if requested. */
  void write(byte[] bytes, int count, boolean force) throws IOException {
    broken = true;
    out.write(bytes, 0, count);
    if (force) {
      sync();
    }
    length.addAndGet(count);
    broken = false;
  }

  /** The length of the complete entries. */
  long length() {
    return length.get();
  }

  /** Whether a write failed, so that the file may end with an incomplete entry. */
  boolean isBroken() {
    return broken;
  }

  /** Forces to the disk what was written since the last time; false if nothing was. */
  boolean force() throws IOException {
    var written = length.get();
    if (written == forced) {
      return false;
    }
    sync();
    forced = written;
    return true;
  }

  private void sync() throws IOException {
    synchronized (openness) {
      if (open) {
        out.getFD().sync();
      }
    }
  }

  void close() throws IOException {
    synchronized (openness) {
      open = false;
      out.close();
    }
  }
}
