package dev.plimsoll.access.keys;

import dev.plimsoll.access.storage.CommaSeparated;
import dev.plimsoll.access.storage.SecretHash;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** All API keys, active and revoked. */
@ApplicationScoped
class ApiKeyRows {
  private static final String KEYS = "SELECT * FROM api_key ";

  @Inject Sql sql;

  List<ApiKey> newestFirst() {
    return sql.rows(KEYS + "ORDER BY id DESC", row -> read(row).key());
  }

  List<ApiKeyRow> inUse() {
    return sql.rows(KEYS + "WHERE revoked_at IS NULL", ApiKeyRows::read);
  }

  Optional<ApiKeyRow> inUseAs(String name) {
    return sql.first(KEYS + "WHERE revoked_at IS NULL AND name = ?", ApiKeyRows::read, name);
  }

  Optional<ApiKeyRow> withSecret(String secret) {
    return sql.first(KEYS + "WHERE secret_hash = ?", ApiKeyRows::read, SecretHash.of(secret).hex());
  }

  Optional<ApiKeyRow> withId(String id) {
    return sql.first(KEYS + "WHERE id = ?", ApiKeyRows::read, id);
  }

  /** Adds a key, or changes what it grants and whether it is revoked. */
  void put(ApiKeyRow row) {
    var key = row.key();
    var grant = key.grant();
    sql.put(
        "api_key",
        "id",
        "name, tenant, roles, features, revoked_at, secret_hash, prefix, created_at, created_by",
        grant.name(),
        grant.tenant(),
        CommaSeparated.of(grant.roles()),
        CommaSeparated.ofAll(grant.features()),
        key.revokedAt(),
        row.secretHash(),
        key.prefix(),
        key.createdAt(),
        key.createdBy(),
        key.id());
  }

  private static ApiKeyRow read(ResultSet row) throws SQLException {
    var grant =
        new KeyGrant(
            row.getString("name"),
            new TenantId(row.getString("tenant")),
            CommaSeparated.roles(row.getString("roles")),
            CommaSeparated.features(row.getString("features")));
    var key =
        new ApiKey(
            row.getString("id"),
            grant,
            row.getString("prefix"),
            Sql.instant(row, "created_at"),
            row.getString("created_by"),
            Sql.instantOrNull(row, "revoked_at"));
    return new ApiKeyRow(key, row.getString("secret_hash"));
  }
}
