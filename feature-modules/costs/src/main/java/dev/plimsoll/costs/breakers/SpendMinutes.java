package dev.plimsoll.costs.breakers;

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
import java.util.List;

/** The spending of each feature in each minute, on all nodes. Minutes are counted from 1970. */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
public class SpendMinutes {
  @Inject Sql sql;

  /**
   * The spending of a window.
   *
   * @param ago the number of windows before the newest
   */
  private record Window(int ago, Usd spent) {}

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
   * The spending in each of the windows that end with this minute, newest first.
   *
   * @param from earlier minutes do not count in the newest
   */
  List<Usd> windows(String feature, long minute, long length, int count, long from) {
    var sums = new ArrayList<>(Collections.nCopies(count, Usd.ZERO));
    sql.rows(
            """
            SELECT (? - at_minute) / ? AS ago, SUM(micros) FROM spend_minute
            WHERE feature = ? AND at_minute > ? AND at_minute <= ?
              AND (at_minute > ? OR at_minute <= ?)
            GROUP BY ago
            """,
            SpendMinutes::window,
            minute,
            length,
            feature,
            minute - length * count,
            minute,
            from,
            minute - length)
        .forEach(window -> sums.set(window.ago(), window.spent()));
    return sums;
  }

  private static Window window(ResultSet row) throws SQLException {
    return new Window((int) row.getLong(1), new Usd(row.getLong(2)));
  }

  void forgetBefore(long minute) {
    sql.update("DELETE FROM spend_minute WHERE at_minute < ?", minute);
  }
}
