package dev.plimsoll.calls.retention;

import dev.plimsoll.domain.TenantId;
import dev.plimsoll.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The table of the retention of each tenant. */
public final class RetentionTable {
  private final Sql sql;

  public RetentionTable(Sql sql) {
    this.sql = sql;
  }

  public Retention of(TenantId tenant) {
    return all().getOrDefault(tenant, Retention.FOR_GOOD);
  }

  /** The retention of those tenants that have one. */
  Map<TenantId, Retention> all() {
    var all = new LinkedHashMap<TenantId, Retention>();
    sql.rows("SELECT * FROM call_retention ORDER BY tenant", RetentionTable::read)
        .forEach(entry -> all.put(entry.getKey(), entry.getValue()));
    return all;
  }

  /** Writes in the transaction of the caller. */
  public void put(TenantId tenant, Retention retention) {
    sql.put(
        "call_retention", "tenant", "by_law, days", retention.byLaw(), retention.days(), tenant);
  }

  private static Map.Entry<TenantId, Retention> read(ResultSet row) throws SQLException {
    var retention = new Retention(row.getObject("days", Integer.class), row.getBoolean("by_law"));
    return Map.entry(new TenantId(row.getString("tenant")), retention);
  }
}
