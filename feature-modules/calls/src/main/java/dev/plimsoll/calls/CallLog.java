package dev.plimsoll.calls;

import dev.plimsoll.calls.record.CallFilter;
import dev.plimsoll.calls.record.CallNotRecorded;
import dev.plimsoll.calls.record.CallPage;
import dev.plimsoll.calls.record.CallRecord;
import dev.plimsoll.calls.record.CallStarted;
import dev.plimsoll.calls.store.CallSearch;
import dev.plimsoll.calls.store.CallTable;
import dev.plimsoll.calls.writing.CallJournal;
import dev.plimsoll.calls.writing.WriteProgress;
import dev.plimsoll.domain.CallId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every call on record. A call is begun before a provider is asked and finished before the last of
 * its answer is given, so that it is on record with its cost or was never answered, also when the
 * process is killed. A finished call can be found about half a second later.
 */
@ApplicationScoped
public class CallLog {
  @Inject CallJournal journal;
  @Inject CallTable calls;
  @Inject CallSearch search;
  @Inject WriteProgress progress;

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

  /**
   * The calls that came next before a call.
   *
   * @param before null to begin with the newest
   */
  @Transactional(TxType.NOT_SUPPORTED)
  public CallPage older(CallFilter filter, @Nullable CallId before, int limit) {
    return search.older(filter, before, limit);
  }

  /** The calls that came next after a call. */
  @Transactional(TxType.NOT_SUPPORTED)
  public CallPage newer(CallFilter filter, CallId after, int limit) {
    return search.newer(filter, after, limit);
  }

  /** All of one call. */
  @Transactional(TxType.NOT_SUPPORTED)
  public Optional<CallRecord> detail(CallId call) {
    return calls.record(call);
  }

  /** All of each of these calls that is on record, in no order. */
  @Transactional(TxType.NOT_SUPPORTED)
  public List<CallRecord> details(Collection<CallId> of) {
    return calls.records(of);
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
