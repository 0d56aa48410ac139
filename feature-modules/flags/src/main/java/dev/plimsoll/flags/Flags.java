package dev.plimsoll.flags;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.platform.Json;
import dev.plimsoll.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** The table of all flags, with rollouts and pilots as JSON. */
@ApplicationScoped
class Flags {
  @Inject Sql sql;

  /** For a change: whoever else would change it waits. */
  Optional<Flag> locked(FeatureKey feature) {
    return sql.first("SELECT * FROM flag WHERE feature = ? FOR UPDATE", Flags::read, feature);
  }

  void put(Flag flag) {
    sql.put(
        "flag",
        "feature",
        "rollout, pilots, killed, version, changed_at",
        Json.write(flag.rollout()),
        Json.write(flag.pilots()),
        flag.killed(),
        flag.version(),
        flag.changedAt(),
        flag.feature());
  }

  /** All committed flags, read without a transaction, because nodes read often. */
  @Transactional(TxType.NOT_SUPPORTED)
  List<Flag> committed() {
    return sql.rows("SELECT * FROM flag ORDER BY feature", Flags::read);
  }

  private static Flag read(ResultSet row) throws SQLException {
    return new Flag(
        new FeatureKey(row.getString("feature")),
        Json.read(row.getString("rollout"), Rollout.class),
        new LinkedHashSet<>(Arrays.asList(Json.read(row.getString("pilots"), UserId[].class))),
        row.getBoolean("killed"),
        row.getLong("version"),
        Sql.instant(row, "changed_at"));
  }
}
