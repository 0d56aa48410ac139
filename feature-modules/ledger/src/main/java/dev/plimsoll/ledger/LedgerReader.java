package dev.plimsoll.ledger;

import dev.plimsoll.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;

/** Reads what is committed, whatever transaction the caller is in. */
@ApplicationScoped
class LedgerReader {
  @Inject LedgerEntries entries;
  @Inject Sql sql;

  @Transactional(TxType.REQUIRES_NEW)
  List<LedgerRow> after(long id, int limit) {
    return entries.after(id, limit);
  }

  /** In no transaction, because nodes ask often. */
  @Transactional(TxType.NOT_SUPPORTED)
  long lastId() {
    return sql.rows("SELECT last_entry FROM ledger_head", row -> row.getLong(1)).getFirst();
  }
}
