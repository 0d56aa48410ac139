package dev.plimsoll.calls.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An append-only journal in a folder of its own. When {@code append} returns, the operating system
 * has the entry, so that it survives the death of the process.
 */
public final class Journal implements AutoCloseable {
  private final FolderLock owner;
  private final Segments segments;
  private final long oldestSegment;
  private final long firstLiveSegment;
  private final Appender appender;

  private Journal(FolderLock owner, Segments segments, long segmentSize, Sync sync)
      throws IOException {
    this.owner = owner;
    this.segments = segments;
    var left = segments.numbers();
    firstLiveSegment = left.isEmpty() ? 1 : left.getLast() + 1;
    oldestSegment = left.isEmpty() ? firstLiveSegment : left.getFirst();
    appender = new Appender(segments, firstLiveSegment, segmentSize, sync);
  }

  /**
   * Opens the journal of a folder; what an earlier run left in it is kept and read first.
   *
   * @param segmentSize after how many bytes the next file is begun
   * @throws JournalInUse when another process has it open
   */
  public static Journal open(Path folder, long segmentSize, Sync sync) {
    try {
      Files.createDirectories(folder);
      return new Journal(FolderLock.claim(folder), new Segments(folder), segmentSize, sync);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot open the journal in " + folder.toAbsolutePath(), e);
    }
  }

  /**
   * Appends an entry.
   *
   * @param parts of the entry, which are copied once, to where it is written from
   * @throws UncheckedIOException when it could not be written; the journal may hold it or not
   */
  public void append(byte[]... parts) {
    appender.append(parts);
  }

  /** Begins a new file, so that what was appended so far can be read to its end and forgotten. */
  public void beginNext() {
    try {
      appender.beginNext();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot begin another file of the journal", e);
    }
  }

  /** When entries are forced to the disk; {@link Sync#GROUP} is up to whoever calls force. */
  public Sync sync() {
    return appender.sync();
  }

  /** Has this run with the first append after there was nothing to force. */
  public void onAppendAfterRest(Runnable force) {
    appender.onAppendAfterRest(force);
  }

  /** All that was appended is on the disk when this returns; false if it was before. */
  public boolean force() {
    try {
      return appender.force();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot force the journal to the disk", e);
    }
  }

  /** Reads everything from the oldest entry on. */
  public JournalTail tail() {
    return new JournalTail(this, oldestSegment);
  }

  /** The first file of this run; files with lower numbers were left by earlier ones. */
  public long firstLiveSegment() {
    return firstLiveSegment;
  }

  void delete(long segment) throws IOException {
    segments.delete(segment);
  }

  long segmentAfter(long segment) throws IOException {
    return segments.numbers().stream().filter(number -> number > segment).findFirst().orElseThrow();
  }

  long liveSegment() {
    return appender.live().segment();
  }

  /** How far a file holds whole entries, as far as is known. */
  long readableLength(long segment, SegmentReader reader) throws IOException {
    var live = appender.live();
    return live.segment() == segment ? live.writer().length() : reader.fileLength();
  }

  Path file(long segment) {
    return segments.file(segment);
  }

  @Override
  public void close() {
    try {
      appender.close();
      owner.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close the journal", e);
    }
  }
}
