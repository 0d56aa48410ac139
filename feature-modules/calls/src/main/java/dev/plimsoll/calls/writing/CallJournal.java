package dev.plimsoll.calls.writing;

import dev.plimsoll.calls.journal.Journal;
import dev.plimsoll.calls.record.CallNotRecorded;
import dev.plimsoll.calls.record.CallRecord;
import dev.plimsoll.calls.record.CallStarted;
import dev.plimsoll.calls.store.CallCodec;
import dev.plimsoll.calls.store.CallEntry;
import dev.plimsoll.calls.store.RecentlyFinished;
import dev.plimsoll.domain.CallId;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** Records calls in the journal, and counts those that the database does not have yet. */
public final class CallJournal {
  private final Journal journal;
  private final WriteProgress progress;
  private final RecentlyFinished finished;

  public CallJournal(Journal journal, WriteProgress progress, RecentlyFinished finished) {
    this.journal = journal;
    this.progress = progress;
    this.finished = finished;
  }

  /** Records a start; the operating system has the entry when this returns. */
  public void begin(CallStarted started) {
    append(started.id(), CallCodec.began(started));
  }

  /** Records an end; the operating system has the whole record when this returns. */
  public void finish(CallRecord call) {
    var ended = CallEntry.Ended.of(call);
    var entry = CallCodec.ended(ended);
    progress.journaled(1);
    finished.keep(ended, Arrays.stream(entry).mapToLong(part -> part.length).sum());
    try {
      append(call.call().id(), entry);
      progress.appended();
    } catch (CallNotRecorded e) {
      progress.journaled(-1);
      finished.take(call.call().id());
      throw e;
    }
  }

  private void append(CallId call, byte[][] entry) {
    try {
      journal.append(entry);
    } catch (UncheckedIOException e) {
      throw new CallNotRecorded(call, e);
    }
  }
}
