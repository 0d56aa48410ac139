package dev.plimsoll.calls.bench;

import dev.plimsoll.calls.journal.Journal;
import dev.plimsoll.calls.journal.Sync;
import dev.plimsoll.calls.store.RecentlyFinished;
import dev.plimsoll.calls.writing.CallJournal;
import dev.plimsoll.calls.writing.CallStore;
import dev.plimsoll.calls.writing.CallWriter;
import dev.plimsoll.calls.writing.DeadLetters;
import dev.plimsoll.calls.writing.WriteProgress;
import dev.plimsoll.platform.Sql;
import java.nio.file.Path;
import javax.sql.DataSource;

/** One run of the server, as far as calls go: from the opening of the journal to its end. */
public record Run(Journal journal, CallJournal calls, CallWriter writer, WriteProgress progress)
    implements AutoCloseable {
  public static Run open(Path data, long segmentSize, DataSource source) {
    var store = new CallStore(new Sql(source));
    var journal = Journal.open(data.resolve("journal"), segmentSize, Sync.NONE);
    var progress = new WriteProgress();
    var finished = new RecentlyFinished();
    var setAside = new DeadLetters(data.resolve("set-aside"));
    var writer = new CallWriter(journal, store, setAside, progress, finished);
    return new Run(journal, new CallJournal(journal, progress, finished), writer, progress);
  }

  /** Ends as a killed process does: nothing more is brought into the database. */
  @Override
  public void close() {
    journal.close();
  }
}
