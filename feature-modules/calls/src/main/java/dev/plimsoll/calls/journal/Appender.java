package dev.plimsoll.calls.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Appends entries to a journal. Entries that are appended at the same time are written and forced
 * together: the thread that gets the lock writes for all that wait.
 */
final class Appender implements AutoCloseable {
  private static final int GROUP_SIZE = 256 * 1024;

  private final Segments segments;
  private final long segmentSize;
  private final Sync sync;
  private final ConcurrentLinkedQueue<Append> waiting = new ConcurrentLinkedQueue<>();
  private final ReentrantLock lock;
  private final ByteBuffer group = ByteBuffer.allocate(GROUP_SIZE);
  private volatile Live live;
  private final AtomicBoolean resting = new AtomicBoolean();
  private volatile Runnable wake = () -> {};
  private boolean closed;

  /** The current file. */
  record Live(long segment, SegmentWriter writer) {}

  /** An entry that is being appended. Its state is guarded by the lock. */
  private static final class Append {
    private final byte[][] parts;
    private final int length;
    private final int checksum;
    private boolean done;
    private @Nullable Throwable failure;

    Append(byte[][] parts) {
      this.parts = parts;
      var sum = 0;
      var crc = new CRC32C();
      for (var part : parts) {
        sum += part.length;
        crc.update(part);
      }
      length = sum;
      checksum = (int) crc.getValue();
      if (length == 0) {
        throw new IllegalArgumentException("an entry has at least one byte");
      }
    }

    int frameLength() {
      return Segments.HEADER + length;
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

  Appender(Segments segments, long firstSegment, long segmentSize, Sync sync) throws IOException {
    this.segments = segments;
    this.segmentSize = segmentSize;
    this.sync = sync;
    // Fair, because no thread may write twice in a row while others wait.
    this.lock = new ReentrantLock(sync == Sync.EACH);
    live = start(firstSegment);
  }

  Live live() {
    return live;
  }

  Sync sync() {
    return sync;
  }

  void onAppendAfterRest(Runnable force) {
    wake = force;
  }

  /** Forces to the disk what was appended since the last time; does nothing if nothing was. */
  boolean force() throws IOException {
    resting.set(true);
    var forced = live.writer.force();
    if (forced) {
      resting.set(false);
    }
    return forced;
  }

  void append(byte[][] parts) {
    var append = new Append(parts);
    waiting.add(append);
    lock.lock();
    try {
      while (!append.done) {
        writeGroup(nextGroup());
      }
    } finally {
      lock.unlock();
    }
    append.check();
    if (resting.get() && resting.compareAndSet(true, false)) {
      wake.run();
    }
  }

  /** The appends that have waited longest: one, or as many as fit into a group. */
  private List<Append> nextGroup() {
    var appends = new ArrayList<Append>();
    var size = 0;
    for (var next = waiting.peek(); next != null; next = waiting.peek()) {
      size += next.frameLength();
      if (size > GROUP_SIZE && !appends.isEmpty()) {
        break;
      }
      appends.add(waiting.remove());
    }
    return appends;
  }

  private void writeGroup(List<Append> appends) {
    var failure = tryToWrite(appends);
    appends.forEach(append -> append.end(failure));
  }

  private @Nullable Throwable tryToWrite(List<Append> appends) {
    try {
      var first = appends.getFirst();
      var isLarge = first.frameLength() > GROUP_SIZE;
      var frames = isLarge ? ByteBuffer.allocate(first.frameLength()) : group.clear();
      appends.forEach(append -> append.writeFrame(frames));
      write(frames.array(), frames.position());
      return null;
    } catch (IOException | RuntimeException | Error e) {
      return e;
    }
  }

  private void write(byte[] bytes, int count) throws IOException {
    if (closed) {
      throw new IOException("the journal is closed");
    }
    if (live.writer.isBroken() || live.writer.length() >= segmentSize) {
      startNext();
    }
    live.writer.write(bytes, count, sync == Sync.EACH);
  }

  /** Begins the next file, unless the current one is empty. */
  void beginNext() throws IOException {
    lock.lock();
    try {
      if (!closed && live.writer.length() > 0) {
        startNext();
      }
    } finally {
      lock.unlock();
    }
  }

  private void startNext() throws IOException {
    var full = live.writer;
    live = start(live.segment + 1);
    end(full);
  }

  private Live start(long segment) throws IOException {
    var writer = new SegmentWriter(segments.file(segment));
    if (sync != Sync.NONE) {
      segments.force();
    }
    return new Live(segment, writer);
  }

  private void end(SegmentWriter writer) throws IOException {
    if (sync != Sync.NONE) {
      var _ = writer.force();
    }
    writer.close();
  }

  @Override
  public void close() throws IOException {
    lock.lock();
    try {
      closed = true;
      end(live.writer);
    } finally {
      lock.unlock();
    }
  }
}
