package dev.plimsoll.caching;

import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tables {@code serving_cache_day} and {@code serving_shadow_hit}. Each method runs in its own
 * transaction; call it outside of any other.
 */
@ApplicationScoped
class CacheTable {
  /** The number of shadow hits of a feature that are kept for people to judge. */
  static final int SHADOW_HITS = 200;

  private final Sql sql;

  @Inject
  CacheTable(Sql sql) {
    this.sql = sql;
  }

  void add(FeatureKey feature, CacheDay day) {
    var key = feature.value();
    var date = Date.valueOf(day.day());
    sql.update(
        "INSERT INTO serving_cache_day (feature, of_day) VALUES (?, ?) ON CONFLICT DO NOTHING",
        key,
        date);
    sql.update(
        "UPDATE serving_cache_day SET looked = looked + ?, exact_hits = exact_hits + ?,"
            + " exact_saved = exact_saved + ?, semantic_hits = semantic_hits + ?,"
            + " semantic_saved = semantic_saved + ?, right_hits = right_hits + ?,"
            + " wrong_hits = wrong_hits + ? WHERE feature = ? AND of_day = ?",
        day.looked(),
        day.exact(),
        day.exactSaved().micros(),
        day.semantic(),
        day.semanticSaved().micros(),
        day.right(),
        day.wrong(),
        key,
        date);
  }

  /** The days with calls, from this one on, oldest first. */
  List<CacheDay> days(FeatureKey feature, LocalDate from) {
    return sql.rows(
        "SELECT of_day, looked, exact_hits, exact_saved, semantic_hits, semantic_saved, right_hits,"
            + " wrong_hits FROM serving_cache_day WHERE feature = ? AND of_day >= ? ORDER BY of_day",
        CacheTable::day,
        feature.value(),
        Date.valueOf(from));
  }

  private static CacheDay day(ResultSet row) throws SQLException {
    return new CacheDay(
        row.getDate(1).toLocalDate(),
        row.getLong(2),
        row.getLong(3),
        new Usd(row.getLong(4)),
        row.getLong(5),
        new Usd(row.getLong(6)),
        row.getLong(7),
        row.getLong(8));
  }

  /** Adds a hit and deletes the oldest beyond the limit. */
  void add(ShadowHit hit) {
    var feature = hit.feature().value();
    sql.update(
        "INSERT INTO serving_shadow_hit (id, feature, call_id, earlier_call, closeness, agree)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        hit.id(),
        feature,
        hit.call().value(),
        hit.earlier().value(),
        hit.closeness(),
        hit.agree());
    sql.update(
        "DELETE FROM serving_shadow_hit WHERE feature = ? AND id <= (SELECT id FROM"
            + " serving_shadow_hit WHERE feature = ? ORDER BY id DESC LIMIT 1 OFFSET "
            + SHADOW_HITS
            + ")",
        feature,
        feature);
  }

  /** The hits of a feature, newest first. */
  List<ShadowHit> shadowHits(FeatureKey feature) {
    return sql.rows(
        "SELECT id, call_id, earlier_call, closeness, agree, is_right FROM serving_shadow_hit"
            + " WHERE feature = ? ORDER BY id DESC",
        row ->
            new ShadowHit(
                row.getString(1),
                feature,
                new CallId(row.getString(2)),
                new CallId(row.getString(3)),
                row.getDouble(4),
                row.getBoolean(5),
                judgement(row)),
        feature.value());
  }

  private static @Nullable Boolean judgement(ResultSet row) throws SQLException {
    var right = row.getBoolean(6);
    return row.wasNull() ? null : right;
  }

  void judge(String hit, boolean right) {
    sql.update("UPDATE serving_shadow_hit SET is_right = ? WHERE id = ?", right, hit);
  }
}
