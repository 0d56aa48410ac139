package dev.plimsoll.calls.internal;

import dev.plimsoll.calls.Call;
import dev.plimsoll.calls.CallCosts.By;
import dev.plimsoll.calls.CostShare;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.domain.UserId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What users' calls cost in each month, by what tells them apart; added to in the transaction that
 * writes the calls.
 */
public final class ShareTable {
  private static final Additions SUMS =
      new Additions(
          "UPDATE call_share SET calls = calls + ?, cost_micros = cost_micros + ?,"
              + " input_tokens = input_tokens + ?, output_tokens = output_tokens + ?"
              + " WHERE kind = ? AND slot = ? AND feature = ? AND share = ? AND tenant = ?",
          "INSERT INTO call_share (calls, cost_micros, input_tokens, output_tokens, kind, slot,"
              + " feature, share, tenant) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
              + " ON CONFLICT DO NOTHING");

  private final Database database;

  public ShareTable(Database database) {
    this.database = database;
  }

  /** What some calls come to. */
  private record Sum(long calls, long costMicros, long inputTokens, long outputTokens) {
    static Sum of(Call call) {
      var bill = call.bill();
      return new Sum(1, bill.cost().micros(), bill.tokens().input(), bill.tokens().output());
    }

    Sum plus(Sum other) {
      return new Sum(
          calls + other.calls,
          costMicros + other.costMicros,
          inputTokens + other.inputTokens,
          outputTokens + other.outputTokens);
    }
  }

  static void add(Connection connection, Collection<Call> calls) throws SQLException {
    var sums = new TreeMap<ShareKey, Sum>();
    for (var call : calls) {
      if (call.started().channel().isOfUsers()) {
        ShareKey.of(call).forEach(key -> sums.merge(key, Sum.of(call), Sum::plus));
      }
    }
    var rows = new ArrayList<Additions.Filled>();
    sums.forEach((key, sum) -> rows.add(row -> bind(row, key, sum)));
    SUMS.to(connection, rows);
  }

  private static void bind(Binder row, ShareKey key, Sum sum) throws SQLException {
    row.number(sum.calls).number(sum.costMicros).number(sum.inputTokens).number(sum.outputTokens);
    row.name(key.by()).moment(key.month());
    row.text(key.feature()).text(key.share()).text(key.tenant());
  }

  /** The shares of a month, the dearest first. */
  public List<CostShare> of(YearMonth month, By by, @Nullable FeatureKey feature, int most) {
    var of = feature == null ? Slot.ALL_FEATURES : feature.value();
    return database.list(
        "SELECT share, SUM(calls) AS calls, SUM(cost_micros) AS total, SUM(input_tokens) AS"
            + " tokens_in, SUM(output_tokens) AS tokens_out FROM call_share WHERE kind = ? AND"
            + " slot = ? AND feature = ? GROUP BY share ORDER BY total DESC, share LIMIT ?",
        List.of(by, ShareKey.startOf(month), of, most),
        ShareTable::read);
  }

  private static CostShare read(ResultSet row) throws SQLException {
    return new CostShare(
        row.getString("share"),
        row.getLong("calls"),
        new Usd(row.getLong("total")),
        row.getLong("tokens_in"),
        row.getLong("tokens_out"));
  }

  /** What a person spent is nobody's from now on. */
  static void erase(Connection connection, UserId user, UserId nobody) throws SQLException {
    var sql = "UPDATE call_share SET share = ? WHERE kind = ? AND share = ?";
    var _ = Database.update(connection, sql, List.of(nobody, By.USER, user));
  }

  /** Forgets which users of a tenant spent what in the months that were over at a moment. */
  static void forgetUsers(Connection connection, TenantId tenant, Instant before)
      throws SQLException {
    var month = ShareKey.startOf(YearMonth.from(before.atOffset(ZoneOffset.UTC)));
    var sql = "DELETE FROM call_share WHERE kind = ? AND tenant = ? AND slot < ?";
    var _ = Database.update(connection, sql, List.of(By.USER, tenant, month));
  }
}
