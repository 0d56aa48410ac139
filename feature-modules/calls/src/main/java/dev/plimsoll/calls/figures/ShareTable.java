package dev.plimsoll.calls.figures;

import dev.plimsoll.calls.record.Call;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The table of the costs of users' calls by month and dimension, updated in the transaction that
 * writes the calls.
 */
public final class ShareTable {
  private static final UpsertBatch SUMS =
      new UpsertBatch(
          "UPDATE call_share SET calls = calls + ?, cost_micros = cost_micros + ?,"
              + " input_tokens = input_tokens + ?, output_tokens = output_tokens + ?"
              + " WHERE kind = ? AND slot = ? AND feature = ? AND share = ? AND tenant = ?",
          "INSERT INTO call_share (calls, cost_micros, input_tokens, output_tokens, kind, slot,"
              + " feature, share, tenant) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
              + " ON CONFLICT DO NOTHING");

  private final Sql sql;

  public ShareTable(Sql sql) {
    this.sql = sql;
  }

  /** The sums of some calls. */
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

  public static void add(Sql sql, Collection<Call> calls) {
    var bySource = new HashMap<ShareKey.Source, Sum>();
    for (var call : calls) {
      if (call.started().channel().isOfUsers()) {
        bySource.merge(ShareKey.Source.of(call), Sum.of(call), Sum::plus);
      }
    }
    var sums = new TreeMap<ShareKey, Sum>();
    bySource.forEach(
        (source, sum) -> ShareKey.of(source).forEach(key -> sums.merge(key, sum, Sum::plus)));
    SUMS.to(
        sql, sums.entrySet().stream().map(row -> values(row.getKey(), row.getValue())).toList());
  }

  private static Object[] values(ShareKey key, Sum sum) {
    return new Object[] {
      sum.calls,
      sum.costMicros,
      sum.inputTokens,
      sum.outputTokens,
      key.by(),
      key.month(),
      key.feature(),
      key.share(),
      key.tenant()
    };
  }

  /** The shares of a month, most expensive first. */
  public List<CostShare> of(
      YearMonth month, CostDimension by, @Nullable FeatureKey feature, int most) {
    var of = feature == null ? FigureKey.ALL_FEATURES : feature.value();
    return sql.rows(
        "SELECT share, SUM(calls) AS calls, SUM(cost_micros) AS total, SUM(input_tokens) AS"
            + " tokens_in, SUM(output_tokens) AS tokens_out FROM call_share WHERE kind = ? AND"
            + " slot = ? AND feature = ? GROUP BY share ORDER BY total DESC, share LIMIT ?",
        ShareTable::read,
        by,
        ShareKey.startOf(month),
        of,
        most);
  }

  private static CostShare read(ResultSet row) throws SQLException {
    return new CostShare(
        row.getString("share"),
        row.getLong("calls"),
        new Usd(row.getLong("total")),
        row.getLong("tokens_in"),
        row.getLong("tokens_out"));
  }

  /** Makes what a person spent anonymous. */
  public void erase(UserId user, UserId nobody) {
    sql.update(
        "UPDATE call_share SET share = ? WHERE kind = ? AND share = ?",
        nobody,
        CostDimension.USER,
        user);
  }

  /** Makes the spending of a tenant's users anonymous in the months that ended before a time. */
  public static void forgetUsers(Sql sql, TenantId tenant, Instant before) {
    var month = ShareKey.startOf(YearMonth.from(before.atOffset(ZoneOffset.UTC)));
    sql.update(
        "DELETE FROM call_share WHERE kind = ? AND tenant = ? AND slot < ?",
        CostDimension.USER,
        tenant,
        month);
  }
}
