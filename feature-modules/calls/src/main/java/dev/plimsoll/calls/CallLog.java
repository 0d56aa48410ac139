package dev.plimsoll.calls;

import dev.plimsoll.access.VisibleTenants;
import dev.plimsoll.access.keys.ApiKeys;
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
 * The records of all calls. A call is begun before a provider is asked, and finished before the end
 * of its answer is given, so that it is either on record with its cost or was never answered, even
 * if the process is killed. A finished call can be found about half a second later.
 */
@ApplicationScoped
public class CallLog {
  private final CallJournal journal;
  private final CallTable calls;
  private final CallSearch search;
  private final WriteProgress progress;
  private final ApiKeys keys;
  private final VisibleTenants visible;

  @Inject
  public CallLog(
      CallJournal journal,
      CallTable calls,
      CallSearch search,
      WriteProgress progress,
      ApiKeys keys,
      VisibleTenants visible) {
    this.journal = journal;
    this.calls = calls;
    this.search = search;
    this.progress = progress;
    this.keys = keys;
    this.visible = visible;
  }

  /**
   * Records that a provider is about to be asked; may be called again for another model. If the
   * server dies before {@link #finish}, the call is on record as interrupted, at its worst-case
   * cost.
   *
   * @throws CallNotRecorded if it could not be recorded; do not ask the provider
   */
  public void begin(CallStarted started) {
    journal.begin(started);
  }

  /**
   * Records an ended call, also one that never began because it was turned away. Only the first
   * record of a call counts.
   *
   * @throws CallNotRecorded if it could not be written; do not give the end of the answer
   */
  public void finish(CallRecord call) {
    journal.finish(call);
  }

  /**
   * A page of the calls that the caller may see before a call; those of a user also by the same id
   * in applications.
   *
   * @param before null to start with the newest
   */
  @Transactional(TxType.NOT_SUPPORTED)
  public CallPage older(CallFilter filter, @Nullable CallId before, int limit) {
    return search.older(seen(filter), before, limit);
  }

  /** A page of the calls that the caller may see after a call. */
  @Transactional(TxType.NOT_SUPPORTED)
  public CallPage newer(CallFilter filter, CallId after, int limit) {
    return search.newer(seen(filter), after, limit);
  }

  private CallFilter seen(CallFilter filter) {
    return visible.only().map(filter::of).orElse(filter).in(() -> keys.applications());
  }

  /** The full record of a call that the caller may see. */
  @Transactional(TxType.NOT_SUPPORTED)
  public Optional<CallRecord> detail(CallId call) {
    return calls
        .record(call)
        .filter(record -> visible.include(record.call().started().asker().tenant()));
  }

  /** The full records of those of these calls that have one, in no order. */
  @Transactional(TxType.NOT_SUPPORTED)
  public List<CallRecord> details(Collection<CallId> of) {
    return calls.records(of);
  }

  /** The number of finished calls that wait in the journal for the database. */
  public long backlog() {
    return progress.backlog();
  }

  /** Waits until all calls that have finished by now can be found; false after a timeout. */
  public boolean awaitWritten(Duration limit) {
    return progress.awaitWritten(limit);
  }
}
