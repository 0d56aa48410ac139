package dev.plimsoll.costs.breakers;

import dev.plimsoll.costs.breakers.BreakerState.Stop;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All spend breakers. */
@ApplicationScoped
class SpendBreakerRows {
  private final Sql sql;

  @Inject
  SpendBreakerRows(Sql sql) {
    this.sql = sql;
  }

  /** All committed rows, for the snapshot. */
  @Transactional(TxType.REQUIRES_NEW)
  List<SpendBreakerRow> committed() {
    return sql.rows("SELECT * FROM spend_breaker ORDER BY feature", SpendBreakerRows::read);
  }

  /** The breaker of a feature, locked until the transaction ends. */
  Optional<SpendBreakerRow> locked(FeatureKey feature) {
    return sql.first(
        "SELECT * FROM spend_breaker WHERE feature = ? FOR UPDATE",
        SpendBreakerRows::read,
        feature);
  }

  void put(SpendBreakerRow row) {
    var breaker = row.breaker();
    var stop = row.stop();
    sql.put(
        "spend_breaker",
        "feature",
        "times, window_minutes, least_micros, counts_from, stopped_at, stopped_until,"
            + " stopped_spent, stopped_usual",
        breaker.times(),
        breaker.window().toMinutes(),
        breaker.least().micros(),
        row.countsFrom(),
        stop == null ? null : stop.at(),
        stop == null ? null : stop.until(),
        stop == null ? 0 : stop.spent().micros(),
        stop == null ? 0 : stop.usual().micros(),
        breaker.feature());
  }

  void remove(FeatureKey feature) {
    sql.update("DELETE FROM spend_breaker WHERE feature = ?", feature);
  }

  private static SpendBreakerRow read(ResultSet row) throws SQLException {
    var breaker =
        new SpendBreaker(
            new FeatureKey(row.getString("feature")),
            row.getInt("times"),
            Duration.ofMinutes(row.getLong("window_minutes")),
            new Usd(row.getLong("least_micros")));
    return new SpendBreakerRow(breaker, Sql.instant(row, "counts_from"), stop(row));
  }

  private static @Nullable Stop stop(ResultSet row) throws SQLException {
    var at = Sql.instantOrNull(row, "stopped_at");
    var until = Sql.instantOrNull(row, "stopped_until");
    return at == null || until == null
        ? null
        : new Stop(
            at,
            until,
            new Usd(row.getLong("stopped_spent")),
            new Usd(row.getLong("stopped_usual")));
  }
}
