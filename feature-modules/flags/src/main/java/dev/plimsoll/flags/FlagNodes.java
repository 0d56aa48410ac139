package dev.plimsoll.flags;

import dev.plimsoll.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

/** The running nodes; one that has not reported for {@link #LIFE} counts as stopped. */
@ApplicationScoped
class FlagNodes {
  static final Duration LIFE = Duration.ofSeconds(10);

  @Inject Sql sql;

  @Inject Clock clock;

  @Transactional(TxType.REQUIRES_NEW)
  void forgetGone() {
    sql.update("DELETE FROM flag_node WHERE seen_at < ?", oldest());
  }

  /** Without a transaction, because nodes report often. */
  @Transactional(TxType.NOT_SUPPORTED)
  void seen(String node, Collection<Flag> flags) {
    var seen = new FlagNode(node, flags, clock.instant());
    sql.put("flag_node", "node", "versions, seen_at", seen.versions(), seen.seenAt(), node);
  }

  boolean allActOn(Flag flag) {
    return sql
        .rows("SELECT * FROM flag_node WHERE seen_at >= ?", FlagNodes::read, oldest())
        .stream()
        .allMatch(node -> node.actsOn(flag));
  }

  private static FlagNode read(ResultSet row) throws SQLException {
    return new FlagNode(
        row.getString("node"), row.getString("versions"), Sql.instant(row, "seen_at"));
  }

  private Instant oldest() {
    return clock.instant().minus(LIFE);
  }
}
