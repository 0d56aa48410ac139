package dev.plimsoll.costs;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.platform.IdSource;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The budgets in the database, from which nodes lease. Every change is one statement that commits
 * by itself and says under which condition it may happen, so that nodes need no lock: the sum of
 * all leases of a period never exceeds the limit.
 */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
class Treasury {
  @Resource(lookup = "jdbc/plimsoll")
  DataSource database;

  @Inject IdSource ids;

  /** The account in its running period, which begins when it is due; empty without a budget. */
  Optional<Account> account(FeatureKey feature, Instant now) {
    var found = read(feature);
    while (found.isPresent() && found.get().isOver(now)) {
      beginPeriod(feature, found.get(), now);
      found = read(feature);
    }
    return found;
  }

  /** Leases so much; false when that is not left, or the period is over. */
  boolean lend(FeatureKey feature, Account account, long micros) {
    return update(
            """
            UPDATE budget SET leased_micros = leased_micros + ?
            WHERE feature = ? AND period_id = ? AND leased_micros + ? <= limit_micros
            """,
            micros,
            feature.value(),
            account.periodId(),
            micros)
        == 1;
  }

  /** Takes unused money back and counts what was spent; nothing happens when the period is over. */
  void takeBack(FeatureKey feature, Account account, long unused, long spent) {
    var _ =
        update(
            """
            UPDATE budget
            SET leased_micros = leased_micros - ?, spent_micros = spent_micros + ?
            WHERE feature = ? AND period_id = ?
            """,
            unused,
            spent,
            feature.value(),
            account.periodId());
  }

  private void beginPeriod(FeatureKey feature, Account old, Instant now) {
    var start = old.budget().period().startOf(now);
    var _ =
        update(
            """
            UPDATE budget
            SET period_id = ?, period_start = ?, leased_micros = 0, spent_micros = 0
            WHERE feature = ? AND period_id = ?
            """,
            ids.next(),
            start.atOffset(ZoneOffset.UTC),
            feature.value(),
            old.periodId());
  }

  private Optional<Account> read(FeatureKey feature) {
    var sql =
        """
        SELECT limit_micros, period, period_id, period_start, leased_micros, spent_micros
        FROM budget WHERE feature = ?
        """;
    try (var connection = database.getConnection();
        var statement = prepared(connection, sql, feature.value());
        var rows = statement.executeQuery()) {
      return rows.next() ? Optional.of(account(rows)) : Optional.empty();
    } catch (SQLException e) {
      throw new TreasuryOutOfReach(e);
    }
  }

  private static Account account(ResultSet row) throws SQLException {
    return new Account(
        new Budget(new Usd(row.getLong("limit_micros")), Period.valueOf(row.getString("period"))),
        row.getString("period_id"),
        row.getObject("period_start", OffsetDateTime.class).toInstant(),
        row.getLong("leased_micros"),
        row.getLong("spent_micros"));
  }

  private int update(String sql, Object... values) {
    try (var connection = database.getConnection();
        var statement = prepared(connection, sql, values)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new TreasuryOutOfReach(e);
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
