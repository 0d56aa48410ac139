package dev.plimsoll.costs.breakers;

import static java.util.Objects.requireNonNull;

import dev.plimsoll.domain.Usd;
import dev.plimsoll.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The spending of each feature in each minute, on all nodes. Minutes are counted from 1970. */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
public class SpendMinutes {
  private final Sql sql;

  @Inject
  SpendMinutes(Sql sql) {
    this.sql = sql;
  }

  /**
   * The spending of a window.
   *
   * @param ago the number of windows before the newest
   */
  private record Window(String feature, int ago, Usd spent) {}

  /**
   * The windows that a feature is watched in.
   *
   * @param length in minutes
   * @param from earlier minutes do not count in the newest window
   */
  record Watched(String feature, long length, long from) {}

  public void add(String feature, long minute, long micros) {
    if (!addToRow(feature, minute, micros)
        && sql.update(
                "INSERT INTO spend_minute VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                feature,
                minute,
                micros)
            == 0) {
      var _ = addToRow(feature, minute, micros);
    }
  }

  private boolean addToRow(String feature, long minute, long micros) {
    return sql.update(
            "UPDATE spend_minute SET micros = micros + ? WHERE feature = ? AND at_minute = ?",
            micros,
            feature,
            minute)
        == 1;
  }

  /**
   * The spending of each feature in each of the windows that end with this minute, newest first.
   * One statement, however many features are watched.
   */
  Map<String, List<Usd>> windows(List<Watched> watched, long minute, int count) {
    if (watched.isEmpty()) {
      return Map.of();
    }
    var sums = new HashMap<String, List<Usd>>();
    var values = new ArrayList<@Nullable Object>();
    values.add(minute);
    for (var each : watched) {
      sums.put(each.feature(), new ArrayList<>(Collections.nCopies(count, Usd.ZERO)));
      values.addAll(List.of(each.feature(), each.length(), each.from()));
    }
    values.addAll(List.of(minute, count, minute, minute));
    var rows =
        "(CAST(? AS VARCHAR), CAST(? AS BIGINT), CAST(? AS BIGINT))"
            + ", (?, ?, ?)".repeat(watched.size() - 1);
    sql.rows(
            """
            SELECT m.feature, (? - m.at_minute) / w.length AS ago, SUM(m.micros) AS spent
            FROM (VALUES %s) AS w(feature, length, since)
              JOIN spend_minute m ON m.feature = w.feature
            WHERE m.at_minute > ? - w.length * ? AND m.at_minute <= ?
              AND (m.at_minute > w.since OR m.at_minute <= ? - w.length)
            GROUP BY m.feature, ago
            """
                .formatted(rows),
            SpendMinutes::window,
            values.toArray())
        .forEach(
            window -> requireNonNull(sums.get(window.feature())).set(window.ago(), window.spent()));
    return sums;
  }

  private static Window window(ResultSet row) throws SQLException {
    return new Window(
        row.getString("feature"), (int) row.getLong("ago"), new Usd(row.getLong("spent")));
  }

  void forgetBefore(long minute) {
    sql.update("DELETE FROM spend_minute WHERE at_minute < ?", minute);
  }
}
