package dev.plimsoll.calls.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads a journal in order, from its oldest entry to the newest, while it grows. For one thread at
 * a time.
 */
public final class JournalTail implements AutoCloseable {
  private static final Logger LOG = System.getLogger(JournalTail.class.getName());

  private final Journal journal;
  private final SortedSet<Long> read = new TreeSet<>();
  private long segment;
  private @Nullable SegmentReader reader;

  JournalTail(Journal journal, long first) {
    this.journal = journal;
    this.segment = first;
  }

  /** The number of the file that is being read; earlier files are read to their end. */
  public long segment() {
    return segment;
  }

  /** The files that were read to their end but not deleted yet. */
  public SortedSet<Long> readSegments() {
    return Collections.unmodifiableSortedSet(read);
  }

  /** Deletes files that were read to their end. */
  public void forget(Collection<Long> segments) {
    try {
      for (var number : segments) {
        journal.delete(number);
        read.remove(number);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete from the journal", e);
    }
  }

  /** The next entry, valid until the next call; empty if everything appended so far was read. */
  public Optional<ByteBuffer> next() {
    try {
      while (true) {
        var complete = segment < journal.liveSegment();
        var here = openReader();
        var entry = here.next(journal.readableLength(segment, here));
        if (entry.isPresent() || !complete) {
          return entry;
        }
        leave(here);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the journal", e);
    }
  }

  private SegmentReader openReader() throws IOException {
    if (reader == null) {
      reader = new SegmentReader(journal.file(segment));
    }
    return reader;
  }

  private void leave(SegmentReader done) throws IOException {
    var torn = done.fileLength() - done.position();
    if (torn > 0) {
      LOG.log(
          Level.WARNING,
          () -> "ignored " + torn + " torn bytes at the end of " + journal.file(segment));
    }
    done.close();
    reader = null;
    read.add(segment);
    segment = journal.segmentAfter(segment);
  }

  @Override
  public void close() {
    try {
      if (reader != null) {
        reader.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close the journal", e);
    }
  }
}
