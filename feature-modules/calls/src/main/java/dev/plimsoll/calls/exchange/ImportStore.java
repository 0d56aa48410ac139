package dev.plimsoll.calls.exchange;

import dev.plimsoll.calls.store.CallEntry;
import dev.plimsoll.calls.store.CallPartitions;
import dev.plimsoll.calls.store.CallTable;
import dev.plimsoll.domain.ConversationId;
import dev.plimsoll.platform.Sql;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes imported calls, in the transaction of the caller. */
public final class ImportStore {
  private static final int GROUP = 500;
  private static final String KNOWN =
      "SELECT DISTINCT conversation FROM call_record WHERE conversation = ANY(?)";

  private final Sql sql;
  private final CallPartitions partitions;

  public ImportStore(Sql sql, CallPartitions partitions) {
    this.sql = sql;
    this.partitions = partitions;
  }

  /** Those of these that already exist. */
  public Set<ConversationId> known(Collection<ImportedTalk> talks) {
    var ids = talks.stream().map(talk -> talk.id().value()).toArray(String[]::new);
    return new HashSet<>(
        sql.rows(KNOWN, row -> new ConversationId(row.getString(1)), (Object) ids));
  }

  /** Creates the partitions for these days. */
  public void prepare(Collection<LocalDate> days) {
    partitions.makeHere(List.copyOf(days));
  }

  /** Writes all calls of these conversations, and returns how many. */
  public int add(Collection<ImportedTalk> talks) {
    var rows =
        talks.stream().flatMap(talk -> talk.calls().stream()).map(CallEntry.Ended::of).toList();
    for (var from = 0; from < rows.size(); from += GROUP) {
      CallTable.insert(sql, rows.subList(from, Math.min(rows.size(), from + GROUP)));
    }
    return rows.size();
  }
}
