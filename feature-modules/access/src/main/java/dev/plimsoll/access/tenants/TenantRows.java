package dev.plimsoll.access.tenants;

import dev.plimsoll.domain.TenantId;
import dev.plimsoll.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** All tenants. */
@ApplicationScoped
public class TenantRows {
  private final Sql sql;

  @Inject
  public TenantRows(Sql sql) {
    this.sql = sql;
  }

  List<Tenant> all() {
    return sql.rows(
        "SELECT * FROM tenant",
        row -> new Tenant(new TenantId(row.getString("id")), row.getString("name")));
  }

  Optional<Tenant> withId(TenantId id) {
    return all().stream().filter(tenant -> tenant.id().equals(id)).findFirst();
  }

  /** Whether people and keys can belong to it. */
  public boolean include(TenantId id) {
    return sql.number("SELECT COUNT(*) FROM tenant WHERE id = ?", id) > 0;
  }

  /** How many people it has. */
  long people(TenantId id) {
    return sql.number("SELECT COUNT(*) FROM person WHERE tenant = ?", id);
  }

  /** How many active keys it has. */
  long keys(TenantId id) {
    return sql.number("SELECT COUNT(*) FROM api_key WHERE tenant = ? AND revoked_at IS NULL", id);
  }

  void put(Tenant tenant) {
    sql.put("tenant", "id", "name", tenant.name(), tenant.id());
  }

  void remove(TenantId id) {
    sql.update("DELETE FROM tenant WHERE id = ?", id);
  }
}
