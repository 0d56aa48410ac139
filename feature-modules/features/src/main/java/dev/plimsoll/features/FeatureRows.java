package dev.plimsoll.features;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All features as JSON, in the order in which they were defined. */
@ApplicationScoped
class FeatureRows {
  @Inject Sql sql;

  /** What is committed and not archived; also read when a change has just been. */
  @Transactional(TxType.REQUIRES_NEW)
  List<AiFeature> all() {
    return sql.rows(
        "SELECT definition FROM ai_feature WHERE archived_at IS NULL ORDER BY position, feature",
        FeatureRows::feature);
  }

  /** The archived ones, the latest first. */
  List<ArchivedFeature> archived() {
    return sql.rows(
        """
        SELECT definition, archived_at FROM ai_feature WHERE archived_at IS NOT NULL
        ORDER BY archived_at DESC, feature
        """,
        row -> new ArchivedFeature(feature(row), Sql.instant(row, "archived_at")));
  }

  /** The feature of this key, archived or not. */
  Optional<AiFeature> find(FeatureKey key) {
    return sql.first(
        "SELECT definition FROM ai_feature WHERE feature = ?", FeatureRows::feature, key);
  }

  Optional<AiFeature> findArchived(FeatureKey key) {
    return sql.first(
        "SELECT definition FROM ai_feature WHERE feature = ? AND archived_at IS NOT NULL",
        FeatureRows::feature,
        key);
  }

  /** Adds a feature behind all others. */
  void add(AiFeature feature, Instant now) {
    sql.insert(
        "ai_feature",
        "feature, definition, position, changed_at",
        feature.key(),
        StoredFeature.write(feature),
        sql.number("SELECT COALESCE(MAX(position), -1) + 1 FROM ai_feature"),
        now);
  }

  void redefine(AiFeature changed, Instant now) {
    sql.update(
        "UPDATE ai_feature SET definition = ?, changed_at = ? WHERE feature = ?",
        StoredFeature.write(changed),
        now,
        changed.key());
  }

  /** Archives a feature, or brings it back. */
  void archive(FeatureKey key, @Nullable Instant at) {
    sql.update("UPDATE ai_feature SET archived_at = ? WHERE feature = ?", at, key);
  }

  void delete(FeatureKey key) {
    sql.update("DELETE FROM ai_feature WHERE feature = ?", key);
  }

  private static AiFeature feature(ResultSet row) throws SQLException {
    return StoredFeature.read(row.getString("definition"));
  }
}
