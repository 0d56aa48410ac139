package dev.plimsoll.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The audit trail of everything that people and Plimsoll itself change. */
@ApplicationScoped
public class Ledger {
  private static final int CHECK_BATCH = 1_000;

  @Inject LedgerEntries entries;
  @Inject LedgerSigning signing;
  @Inject Clock clock;
  @Inject Event<Entry> recorded;

  /**
   * Locks the ledger until the transaction ends, so that changes happen one at a time. Call it
   * before locking rows of your own or deciding by what you read: then nobody waits for the ledger
   * while others wait for them.
   *
   * @throws jakarta.transaction.TransactionalException without a transaction
   */
  @Transactional(TxType.MANDATORY)
  public void lock() {
    var _ = entries.lockedHead();
  }

  /**
   * Records a change in the transaction that makes it. All other changes wait until that
   * transaction ends.
   *
   * @throws jakarta.transaction.TransactionalException without a transaction
   */
  @Transactional(TxType.MANDATORY)
  public Entry record(Change change) {
    var head = entries.lockedHead();
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var entry = Entry.after(head.lastEntry(), head.lastHash(), now, change.storable());
    entries.append(entry, signing.after(head, entry));
    recorded.fire(entry);
    return entry;
  }

  /** A page of entries, newest first. */
  @Transactional
  public List<Entry> page(LedgerFilter filter, int offset, int limit) {
    return entries.newestFirst(filter, offset, limit);
  }

  @Transactional
  public long count(LedgerFilter filter) {
    return entries.count(filter);
  }

  /** All kinds of subjects that were ever changed, in alphabetical order. */
  @Transactional
  public List<String> kinds() {
    return entries.kinds();
  }

  /** Reads the whole chain and checks that it was not changed, and that nothing is missing. */
  @Transactional
  public ChainCheck check() {
    var known = signing.known().orElse(null);
    return new ChainReading(last -> entries.after(last, CHECK_BATCH), entries::head, known)
        .check(signing.signer());
  }

  /** The end of the ledger, signed, to be kept where nobody can change it. */
  public LedgerHead end() {
    return entries.head();
  }
}
