package dev.plimsoll.calls.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The right of one server to do what only one may do at a time; it ends by itself. */
public final class Lease {
  private static final Duration LENGTH = Duration.ofMinutes(30);
  private static final String TAKE =
      "UPDATE call_lease SET holder = ?, held_until = ? WHERE name = ? AND held_until < ?";
  private static final String START =
      "INSERT INTO call_lease (name, holder, held_until) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";

  private final Database database;
  private final Clock clock;
  private final String node;

  public Lease(Database database, Clock clock, String node) {
    this.database = database;
    this.clock = clock;
    this.node = node;
  }

  /** False while another server holds it. */
  boolean take(String name) {
    var now = clock.instant();
    var until = now.plus(LENGTH);
    var taken = new int[1];
    database.transact(connection -> {
      taken[0] = Database.update(connection, TAKE, List.of(node, until, name, now));
      taken[0] += Database.update(connection, START, List.of(name, node, until));
    });
    return taken[0] > 0;
  }

  void giveBack(String name) {
    var sql = "DELETE FROM call_lease WHERE name = ? AND holder = ?";
    database.transact(connection -> {
      var _ = Database.update(connection, sql, List.of(name, node));
    });
  }
}
