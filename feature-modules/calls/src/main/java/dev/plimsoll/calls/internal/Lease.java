package dev.plimsoll.calls.internal;

import dev.plimsoll.platform.Sql;
import java.time.Clock;
import java.time.Duration;

/** The right of one server to do what only one may do at a time; it ends by itself. */
public final class Lease {
  private static final Duration LENGTH = Duration.ofMinutes(30);
  private static final String TAKE =
      "UPDATE call_lease SET holder = ?, held_until = ? WHERE name = ? AND held_until < ?";
  private static final String START =
      "INSERT INTO call_lease (name, holder, held_until) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";

  private final Sql sql;
  private final Clock clock;
  private final String node;

  public Lease(Sql sql, Clock clock, String node) {
    this.sql = sql;
    this.clock = clock;
    this.node = node;
  }

  /** False while another server holds it. */
  boolean take(String name) {
    var now = clock.instant();
    var until = now.plus(LENGTH);
    return sql.update(TAKE, node, until, name, now) + sql.update(START, name, node, until) > 0;
  }

  void giveBack(String name) {
    sql.update("DELETE FROM call_lease WHERE name = ? AND holder = ?", name, node);
  }
}
