package dev.plimsoll.calls.internal;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Set;

/** Takes groups of ended calls into all tables, each call once however often it comes. */
public final class CallStore {
  private final Database database;
  private final CallTable calls;
  private final ConversationTable conversations;
  private final UserDays userDays = new UserDays();

  public CallStore(Database database, CallTable calls, ConversationTable conversations) {
    this.database = database;
    this.calls = calls;
    this.conversations = conversations;
  }

  /**
   * Writes those that are not there yet, all in one transaction. Nearly always that is all of them,
   * so that nobody asks before the key of one has been refused.
   */
  void write(Collection<CallEntry.Ended> group) {
    var fresh = new LinkedHashMap<String, CallEntry.Ended>();
    group.forEach(ended -> fresh.putIfAbsent(ended.call().id().value(), ended));
    try {
      add(fresh.values());
    } catch (DatabaseFailure e) {
      if (!e.isDueToData() || !fresh.keySet().removeAll(existing(fresh.keySet()))) {
        throw e;
      }
      add(fresh.values());
    }
  }

  private Set<String> existing(Collection<String> ids) {
    var existing = new HashSet<String>();
    database.transact(connection -> existing.addAll(calls.existing(connection, ids)));
    return existing;
  }

  /** What is written survives the death of the process when this returns. */
  void harden() {
    database.harden();
  }

  /** Figures come last: servers that add to the same ones wait for each other until the commit. */
  private void add(Collection<CallEntry.Ended> group) {
    if (group.isEmpty()) {
      return;
    }
    var fresh = group.stream().map(CallEntry.Ended::call).toList();
    var askers = userDays.unknown(fresh);
    database.transact(connection -> {
      calls.insert(connection, group);
      conversations.add(connection, fresh);
      UserDays.add(connection, askers);
      FigureTable.add(connection, Tally.of(fresh));
      ShareTable.add(connection, fresh);
    });
    userDays.know(askers);
  }
}
