package dev.plimsoll.calls.writing;

import dev.plimsoll.calls.figures.FigureDelta;
import dev.plimsoll.calls.figures.FigureTable;
import dev.plimsoll.calls.figures.ShareTable;
import dev.plimsoll.calls.figures.UserDays;
import dev.plimsoll.calls.store.CallEntry;
import dev.plimsoll.calls.store.CallTable;
import dev.plimsoll.calls.store.ConversationTable;
import dev.plimsoll.platform.Sql;
import dev.plimsoll.platform.SqlFailure;
import java.util.Collection;
import java.util.LinkedHashMap;

/** Writes batches of ended calls into all tables, each call once however often it is given. */
public final class CallStore {
  private final Sql sql;
  private final CallTable calls;
  private final UserDays userDays = new UserDays();

  public CallStore(Sql sql) {
    this.sql = sql;
    calls = new CallTable(sql);
  }

  /**
   * Writes the calls that do not exist yet, all in one transaction. Nearly always that is all of
   * them, so it checks only after a key was refused.
   */
  public void write(Collection<CallEntry.Ended> group) {
    var fresh = new LinkedHashMap<String, CallEntry.Ended>();
    group.forEach(ended -> fresh.putIfAbsent(ended.call().id().value(), ended));
    try {
      add(fresh.values());
    } catch (SqlFailure e) {
      if (!e.isDueToData() || !fresh.keySet().removeAll(calls.existing(fresh.keySet()))) {
        throw e;
      }
      add(fresh.values());
    }
  }

  /**
   * Makes committed data survive the death of the process. PostgreSQL does that with every commit;
   * H2 writes commits to its file up to half a second later.
   */
  public void harden() {
    if (!sql.isPostgres()) {
      sql.execute("CHECKPOINT SYNC");
    }
  }

  /**
   * Figures are written last, because servers that add to the same ones wait for each other until
   * the commit.
   */
  private void add(Collection<CallEntry.Ended> group) {
    if (group.isEmpty()) {
      return;
    }
    var fresh = group.stream().map(CallEntry.Ended::call).toList();
    var askers = userDays.unknown(fresh);
    sql.runInTransaction(own -> {
      CallTable.insert(own, group);
      ConversationTable.add(own, fresh);
      UserDays.add(own, askers);
      FigureTable.add(own, FigureDelta.of(fresh));
      ShareTable.add(own, fresh);
    });
    userDays.know(askers);
  }
}
