package dev.plimsoll.calls.internal;

import dev.plimsoll.calls.CallNotRecorded;
import dev.plimsoll.calls.CallRecord;
import dev.plimsoll.calls.CallStarted;
import dev.plimsoll.calls.journal.Journal;
import dev.plimsoll.domain.CallId;
import java.io.UncheckedIOException;

/** Puts calls on record in the journal and counts those that the database does not have yet. */
public final class CallJournal {
  private final Journal journal;
  private final Progress progress;

  public CallJournal(Journal journal, Progress progress) {
    this.journal = journal;
    this.progress = progress;
  }

  /** The operating system has the entry when this returns. */
  public void begin(CallStarted started) {
    append(started.id(), CallCodec.began(started));
  }

  /** The operating system has the whole record when this returns. */
  public void finish(CallRecord call) {
    var entry = CallCodec.ended(call);
    progress.journaled(1);
    try {
      append(call.call().id(), entry);
    } catch (CallNotRecorded e) {
      progress.journaled(-1);
      throw e;
    }
  }

  private void append(CallId call, byte[] entry) {
    try {
      journal.append(entry);
    } catch (UncheckedIOException e) {
      throw new CallNotRecorded(call, e);
    }
  }
}
