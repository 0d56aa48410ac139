package dev.plimsoll.calls;

import dev.plimsoll.calls.internal.CallJournal;
import dev.plimsoll.calls.internal.CallTable;
import dev.plimsoll.calls.internal.Progress;
import dev.plimsoll.domain.CallId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Every call on record. A call is begun before a provider is asked and finished before the last of
 * its answer is given, so that it is on record with its cost or was never answered, also when the
 * process is killed. A finished call can be found about half a second later.
 */
@ApplicationScoped
public class CallLog {
  /** Calls are counted up to here; this one stands for more. */
  public static final int COUNT_LIMIT = 100_001;

  @Inject CallJournal journal;
  @Inject CallTable calls;
  @Inject Progress progress;

  /**
   * Notes that a provider is about to be asked; may be said again when it is another model's turn.
   * If the server dies before {@link #finish}, the call is on record as interrupted, at its worst
   * cost.
   *
   * @throws CallNotRecorded when it could not be noted; do not ask the provider
   */
  public void begin(CallStarted started) {
    journal.begin(started);
  }

  /**
   * Puts an ended call on record, also one that never began because it was turned away. The first
   * record of a call stays.
   *
   * @throws CallNotRecorded when it could not be written; do not give the last of the answer
   */
  public void finish(CallRecord call) {
    journal.finish(call);
  }

  /** A page of calls, newest first; input and answer are cut to 300 characters. */
  @Transactional(TxType.NOT_SUPPORTED)
  public List<Call> page(CallFilter filter, int offset, int limit) {
    return calls.page(filter, offset, limit);
  }

  /** How many calls there are, or {@link #COUNT_LIMIT} for more than 100,000. */
  @Transactional(TxType.NOT_SUPPORTED)
  public int count(CallFilter filter) {
    return calls.count(filter, COUNT_LIMIT);
  }

  /** All of one call. */
  @Transactional(TxType.NOT_SUPPORTED)
  public Optional<CallRecord> detail(CallId call) {
    return calls.record(call);
  }

  /** How many finished calls wait in the journal for the database. */
  public long backlog() {
    return progress.backlog();
  }

  /** Waits until all calls that have finished by now can be found; false if time was too short. */
  public boolean awaitWritten(Duration limit) {
    return progress.awaitWritten(limit);
  }
}
