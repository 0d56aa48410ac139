package dev.plimsoll.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;

/** Reads what is committed, whatever transaction the caller is in. */
@ApplicationScoped
class LedgerReader {
  @Inject LedgerEntries entries;
  @Inject LedgerSigning signing;

  @Transactional(TxType.REQUIRES_NEW)
  List<LedgerAppended> after(long id, int limit) {
    return entries.changedAfter(id, limit);
  }

  /** Signs the end of a ledger that is older than signatures, new, or accepted as it is. */
  @Transactional(TxType.REQUIRES_NEW)
  void signUnsigned() {
    var head = entries.lockedHead();
    if (!head.isSigned()) {
      entries.end(signing.signed(head));
    }
  }

  /** Without a transaction, because nodes read often. */
  @Transactional(TxType.NOT_SUPPORTED)
  LedgerHead head() {
    return entries.head();
  }

  @Transactional(TxType.NOT_SUPPORTED)
  boolean hasPassed(LedgerHead end) {
    return entries.hasPassed(end);
  }
}
