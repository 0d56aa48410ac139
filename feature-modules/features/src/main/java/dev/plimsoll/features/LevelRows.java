package dev.plimsoll.features;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.features.settings.CapabilityLevel;
import dev.plimsoll.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;

/** The levels that admins have set. */
@ApplicationScoped
class LevelRows {
  @Inject Sql sql;

  /** What is committed; also read when a change has just been. */
  @Transactional(TxType.REQUIRES_NEW)
  Map<FeatureKey, CapabilityLevel> committed() {
    return sql
        .rows(
            "SELECT feature, level FROM serving_level",
            row -> Map.entry(new FeatureKey(row.getString("feature")), level(row)))
        .stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  CapabilityLevel of(FeatureKey feature) {
    return sql.first("SELECT level FROM serving_level WHERE feature = ?", LevelRows::level, feature)
        .orElse(CapabilityLevel.FULL);
  }

  void put(FeatureKey feature, CapabilityLevel level) {
    sql.put("serving_level", "feature", "level", level, feature);
  }

  void delete(FeatureKey feature) {
    sql.update("DELETE FROM serving_level WHERE feature = ?", feature);
  }

  private static CapabilityLevel level(ResultSet row) throws SQLException {
    return CapabilityLevel.valueOf(row.getString("level"));
  }
}
