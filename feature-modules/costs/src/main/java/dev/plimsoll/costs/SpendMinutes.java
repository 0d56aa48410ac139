package dev.plimsoll.costs;

import dev.plimsoll.domain.Usd;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;

/** What each feature has spent in each minute, on all nodes. Minutes are counted from 1970. */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
class SpendMinutes {
  @Resource(lookup = "jdbc/plimsoll")
  DataSource database;

  void add(String feature, long minute, long micros) {
    var update = "UPDATE spend_minute SET micros = micros + ? WHERE feature = ? AND at_minute = ?";
    try (var connection = database.getConnection()) {
      if (executed(connection, update, micros, feature, minute) == 0
          && executed(
                  connection,
                  "INSERT INTO spend_minute VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                  feature,
                  minute,
                  micros)
              == 0) {
        var _ = executed(connection, update, micros, feature, minute);
      }
    } catch (SQLException e) {
      throw new TreasuryOutOfReach(e);
    }
  }

  /**
   * What was spent in each of the windows that end with this minute, the newest first.
   *
   * @param from minutes before do not count in the newest
   */
  List<Usd> windows(String feature, long minute, long length, int count, long from) {
    var sums = new ArrayList<>(Collections.nCopies(count, Usd.ZERO));
    var sql =
        """
        SELECT (? - at_minute) / ? AS ago, SUM(micros) FROM spend_minute
        WHERE feature = ? AND at_minute > ? AND at_minute <= ? AND (at_minute > ? OR at_minute <= ?)
        GROUP BY ago
        """;
    try (var connection = database.getConnection();
        var statement =
            prepared(
                connection,
                sql,
                minute,
                length,
                feature,
                minute - length * count,
                minute,
                from,
                minute - length);
        var rows = statement.executeQuery()) {
      while (rows.next()) {
        sums.set((int) rows.getLong(1), new Usd(rows.getLong(2)));
      }
      return sums;
    } catch (SQLException e) {
      throw new TreasuryOutOfReach(e);
    }
  }

  void forgetBefore(long minute) {
    try (var connection = database.getConnection()) {
      var _ = executed(connection, "DELETE FROM spend_minute WHERE at_minute < ?", minute);
    } catch (SQLException e) {
      throw new TreasuryOutOfReach(e);
    }
  }

  private static int executed(Connection connection, String sql, Object... values)
      throws SQLException {
    try (var statement = prepared(connection, sql, values)) {
      return statement.executeUpdate();
    }
  }

  private static PreparedStatement prepared(Connection connection, String sql, Object... values)
      throws SQLException {
    var statement = connection.prepareStatement(sql);
    for (var i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }
}
