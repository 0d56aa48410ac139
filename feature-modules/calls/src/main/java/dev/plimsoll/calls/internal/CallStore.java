package dev.plimsoll.calls.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;

/** Takes groups of ended calls into all tables, each call once however often it comes. */
public final class CallStore {
  private final Database database;
  private final CallTable calls;
  private final ConversationTable conversations;

  public CallStore(Database database, CallTable calls, ConversationTable conversations) {
    this.database = database;
    this.calls = calls;
    this.conversations = conversations;
  }

  /** Writes those that are not there yet, all in one transaction. */
  void write(Collection<CallEntry.Ended> group) {
    var fresh = new LinkedHashMap<String, CallEntry.Ended>();
    group.forEach(ended -> fresh.putIfAbsent(ended.call().id().value(), ended));
    database.transact(connection -> {
      fresh.keySet().removeAll(calls.existing(connection, fresh.keySet()));
      if (!fresh.isEmpty()) {
        add(connection, fresh.values());
      }
    });
  }

  /** What is written survives the death of the process when this returns. */
  void harden() {
    database.harden();
  }

  /** Figures come last: servers that add to the same ones wait for each other until the commit. */
  private void add(Connection connection, Collection<CallEntry.Ended> group) throws SQLException {
    var fresh = group.stream().map(CallEntry.Ended::call).toList();
    calls.insert(connection, group);
    conversations.add(connection, fresh);
    UserDays.add(connection, fresh);
    FigureTable.add(connection, Tally.of(fresh));
  }
}
