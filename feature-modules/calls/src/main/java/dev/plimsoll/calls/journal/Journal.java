package dev.plimsoll.calls.journal;

import dev.plimsoll.platform.FolderLock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An append-only journal in its own folder. When {@code append} returns, the operating system has
 * the entry, so that it survives the death of the process.
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
   * Opens the journal of a folder; entries of earlier runs are kept and read first.
   *
   * @param segmentSize the number of bytes after which the next file is begun
   * @throws JournalInUse if another process has it open
   */
  public static Journal open(Path folder, long segmentSize, Sync sync) {
    try {
      Files.createDirectories(folder);
      var owner = FolderLock.claim(folder).orElseThrow(() -> new JournalInUse(folder));
      return new Journal(owner, new Segments(folder), segmentSize, sync);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot open the journal in " + folder.toAbsolutePath(), e);
    }
  }

  /**
   * Appends an entry.
   *
   * @param parts of the entry, which are copied once, to where it is written from
   * @throws UncheckedIOException if it could not be written; the journal may or may not contain it
   */
  public void append(byte[]... parts) {
    appender.append(parts);
  }

  /** Begins a new file, so that the entries so far can be read to their end and deleted. */
  public void beginNext() {
    try {
      appender.beginNext();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot begin another file of the journal", e);
    }
  }

  /** When entries are forced to the disk; for {@link Sync#GROUP}, the caller has to call force. */
  public Sync sync() {
    return appender.sync();
  }

  /** Sets what runs at the first append after there was nothing to force. */
  public void onAppendAfterRest(Runnable force) {
    appender.onAppendAfterRest(force);
  }

  /** Forces everything that was appended to the disk; false if it was there before. */
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

  /** How far a file is known to contain complete entries. */
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
