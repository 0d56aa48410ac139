package dev.plimsoll.features;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All features as JSON, in the order in which they were defined. */
@ApplicationScoped
class FeatureRows {
  @Inject Sql sql;

  /** What is committed; also read when a change has just been. */
  @Transactional(TxType.REQUIRES_NEW)
  List<AiFeature> all() {
    return sql.rows(
        "SELECT definition FROM ai_feature ORDER BY position, feature",
        row -> StoredFeature.read(row.getString("definition")));
  }

  Optional<AiFeature> find(FeatureKey key) {
    return sql.first(
        "SELECT definition FROM ai_feature WHERE feature = ?",
        row -> StoredFeature.read(row.getString("definition")),
        key);
  }

  /** Adds a feature behind all others. */
  void add(AiFeature feature, Instant now) {
    sql.insert(
        "ai_feature",
        "feature, definition, position, changed_at",
        feature.key(),
        StoredFeature.write(feature),
        sql.number("SELECT COUNT(*) FROM ai_feature"),
        now);
  }

  void redefine(AiFeature changed, Instant now) {
    sql.update(
        "UPDATE ai_feature SET definition = ?, changed_at = ? WHERE feature = ?",
        StoredFeature.write(changed),
        now,
        changed.key());
  }
}
