package dev.plimsoll.calls.internal;

import dev.plimsoll.calls.Retention;
import dev.plimsoll.domain.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How long the calls of each tenant are kept. */
public final class RetentionTable {
  private final Database database;

  public RetentionTable(Database database) {
    this.database = database;
  }

  public Retention of(TenantId tenant) {
    return all().getOrDefault(tenant, Retention.FOR_GOOD);
  }

  /** Of those tenants that have one. */
  Map<TenantId, Retention> all() {
    var all = new LinkedHashMap<TenantId, Retention>();
    database
        .list("SELECT * FROM call_retention ORDER BY tenant", List.of(), RetentionTable::read)
        .forEach(entry -> all.put(entry.getKey(), entry.getValue()));
    return all;
  }

  /** In the transaction of the caller. */
  public void put(TenantId tenant, Retention retention) {
    database.join(connection -> {
      var _ =
          Database.update(
              connection, "DELETE FROM call_retention WHERE tenant = ?", List.of(tenant));
      var _ =
          Database.update(
              connection,
              "INSERT INTO call_retention (tenant, by_law, days) VALUES (?, ?, ?)",
              Arrays.asList(tenant, retention.byLaw(), retention.days()));
    });
  }

  private static Map.Entry<TenantId, Retention> read(ResultSet row) throws SQLException {
    var retention = new Retention(row.getObject("days", Integer.class), row.getBoolean("by_law"));
    return Map.entry(new TenantId(row.getString("tenant")), retention);
  }
}
