package dev.plimsoll.calls.writing;

import dev.plimsoll.calls.journal.Journal;
import dev.plimsoll.calls.journal.JournalTail;
import dev.plimsoll.calls.record.Call;
import dev.plimsoll.calls.record.CallDetail;
import dev.plimsoll.calls.store.CallCodec;
import dev.plimsoll.calls.store.CallEntry;
import dev.plimsoll.calls.store.RecentlyFinished;
import dev.plimsoll.platform.SqlFailure;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Follows the journal and writes the ended calls into the database, in batches. It reads what an
 * earlier run left in the same way as what is appended now, so that recovery is not a special case:
 * starts without an end in files of an earlier run are interrupted calls.
 */
public final class CallWriter {
  private final Journal journal;
  private final JournalTail tail;
  private final CallStore store;
  private final DeadLetters deadLetters;
  private final WriteProgress progress;
  private final RecentlyFinished finished;

  private final ReentrantLock turn = new ReentrantLock();
  private final OpenCalls open = new OpenCalls();

  /** The calls that were read from the journal but are not yet in the database. */
  private final WriteBatch batch = new WriteBatch();

  /** Whether all that earlier runs left is read. */
  private boolean recovered;

  public CallWriter(
      Journal journal,
      CallStore store,
      DeadLetters deadLetters,
      WriteProgress progress,
      RecentlyFinished finished) {
    this.journal = journal;
    this.tail = journal.tail();
    this.store = store;
    this.deadLetters = deadLetters;
    this.progress = progress;
    this.finished = finished;
    progress.journaled(endsLeftByEarlierRuns());
  }

  private int endsLeftByEarlierRuns() {
    var ends = 0;
    try (var left = journal.tail()) {
      var entry = left.next();
      while (entry.isPresent() && left.segment() < journal.firstLiveSegment()) {
        ends += CallCodec.isEnd(entry.get()) ? 1 : 0;
        entry = left.next();
      }
    }
    return ends;
  }

  /**
   * Writes everything that was journaled so far into the database.
   *
   * @throws RuntimeException if the database cannot be reached; nothing is lost, try again later
   */
  public void drain() {
    turn.lock();
    try {
      fillGroup();
      while (!batch.isEmpty()) {
        writeGroup();
        forgetWritten();
        fillGroup();
      }
      forgetWritten();
    } finally {
      turn.unlock();
    }
  }

  private void fillGroup() {
    while (!batch.isFull()) {
      var entry = tail.next();
      if (!recovered && tail.segment() >= journal.firstLiveSegment()) {
        endInterrupted();
        recovered = true;
      }
      if (entry.isEmpty()) {
        return;
      }
      take(entry.get());
    }
  }

  private void take(ByteBuffer entry) {
    var size = entry.remaining();
    try {
      switch (CallCodec.read(entry, finished)) {
        case CallEntry.Began began -> open.began(tail.segment(), began);
        case CallEntry.Ended ended -> {
          open.ended(ended.call().id());
          batch.add(ended, size);
        }
      }
    } catch (RuntimeException e) {
      keepUnreadable(entry.rewind(), e);
    }
  }

  private void keepUnreadable(ByteBuffer entry, RuntimeException reason) {
    progress.written(CallCodec.isEnd(entry) ? 1 : 0);
    var bytes = new byte[entry.remaining()];
    entry.get(bytes);
    deadLetters.keep(bytes, reason);
  }

  private void endInterrupted() {
    open.takeBefore(journal.firstLiveSegment()).forEach(this::endInterrupted);
  }

  private void endInterrupted(CallEntry.Began began) {
    try {
      var call = Call.interrupted(CallCodec.started(began.started()));
      var detail = CallCodec.detail(CallDetail.EMPTY);
      batch.add(new CallEntry.Ended(call, detail), detail.length());
      progress.journaled(1);
    } catch (RuntimeException e) {
      deadLetters.keep(began.started().getBytes(StandardCharsets.UTF_8), e);
    }
  }

  private void writeGroup() {
    try {
      store.write(batch.calls());
    } catch (SqlFailure e) {
      if (!e.isDueToData()) {
        throw e;
      }
      batch.calls().forEach(this::writeOrSetAside);
    }
    progress.written(batch.calls().size());
    batch.clear();
  }

  private void writeOrSetAside(CallEntry.Ended call) {
    try {
      store.write(List.of(call));
    } catch (SqlFailure e) {
      if (!e.isDueToData()) {
        throw e;
      }
      deadLetters.keep(call, e);
    }
  }

  /** Deletes files whose ends are all in the database and whose starts have all ended. */
  private void forgetWritten() {
    var done = new TreeSet<>(tail.readSegments());
    done.removeAll(open.segments());
    if (!done.isEmpty()) {
      store.harden();
      tail.forget(done);
    }
  }
}
