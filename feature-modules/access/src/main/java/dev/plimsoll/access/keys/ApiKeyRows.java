package dev.plimsoll.access.keys;

import dev.plimsoll.access.storage.CommaSeparated;
import dev.plimsoll.access.storage.SecretHash;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All API keys, active and revoked. */
@ApplicationScoped
class ApiKeyRows {
  private static final String KEYS = "SELECT * FROM api_key ";

  private final Sql sql;

  @Inject
  ApiKeyRows(Sql sql) {
    this.sql = sql;
  }

  List<ApiKey> newestFirst() {
    return sql.rows(KEYS + "ORDER BY id DESC", row -> read(row).key());
  }

  List<ApiKeyRow> inUse() {
    return sql.rows(KEYS + "WHERE revoked_at IS NULL", ApiKeyRows::read);
  }

  /** Those that somebody made, in the console or in the workspace file. */
  List<ApiKeyRow> inUseBy(String creator) {
    return sql.rows(
        KEYS + "WHERE revoked_at IS NULL AND created_by = ?", ApiKeyRows::read, creator);
  }

  Optional<ApiKeyRow> inUseAs(String name) {
    return sql.first(KEYS + "WHERE revoked_at IS NULL AND name = ?", ApiKeyRows::read, name);
  }

  Optional<ApiKeyRow> withSecret(String secret) {
    return sql.first(KEYS + "WHERE secret_hash = ?", ApiKeyRows::read, SecretHash.of(secret).hex());
  }

  /** Notes that a secret was replaced, so that it never becomes one again. */
  void retire(String secretHash) {
    sql.update(
        "INSERT INTO api_key_retired (secret_hash) VALUES (?) ON CONFLICT DO NOTHING", secretHash);
  }

  /** Whether a secret was replaced by a newer one of its key. */
  boolean isRetired(String secret) {
    return sql.number(
            "SELECT COUNT(*) FROM api_key_retired WHERE secret_hash = ?",
            SecretHash.of(secret).hex())
        > 0;
  }

  Optional<ApiKeyRow> withId(String id) {
    return sql.first(KEYS + "WHERE id = ?", ApiKeyRows::read, id);
  }

  /** The applications that have or had a key. */
  Set<String> applications() {
    return Set.copyOf(
        sql.rows("SELECT DISTINCT name FROM api_application", row -> row.getString(1)));
  }

  /** The names of all keys that an application has or had. */
  Set<String> namesOf(String application) {
    return Set.copyOf(
        sql.rows(
            "SELECT key_name FROM api_application WHERE name = ?",
            row -> row.getString(1),
            application));
  }

  /** Whether another tenant has or had an application or a key of these names. */
  boolean belongToAnother(TenantId tenant, String application, String key) {
    return sql.number(
            "SELECT COUNT(*) FROM api_application"
                + " WHERE (name = ? OR key_name = ?) AND tenant <> ?",
            application,
            key,
            tenant)
        > 0;
  }

  void used(String id, LocalDate day) {
    sql.update(
        "UPDATE api_key SET last_used_on = ?"
            + " WHERE id = ? AND (last_used_on IS NULL OR last_used_on < ?)",
        day,
        id,
        day);
  }

  /** Adds a key, or changes all of it but when it was last used. */
  void put(ApiKeyRow row) {
    var key = row.key();
    var grant = key.grant();
    sql.put(
        "api_key",
        "id",
        "name, application, tenant, roles, features, scopes, expires_on, revoked_at, dropped,"
            + " secret_hash, former_hash, former_until, prefix, created_at, created_by",
        grant.name(),
        grant.application(),
        grant.tenant(),
        CommaSeparated.of(grant.roles()),
        CommaSeparated.ofAll(grant.features()),
        CommaSeparated.of(grant.scopes()),
        grant.expiresOn(),
        key.revokedAt(),
        row.dropped(),
        row.secretHash(),
        row.formerHash(),
        key.formerUntil(),
        key.prefix(),
        key.createdAt(),
        key.createdBy(),
        key.id());
    sql.update(
        "INSERT INTO api_application (name, key_name, tenant) VALUES (?, ?, ?)"
            + " ON CONFLICT DO NOTHING",
        grant.application(),
        grant.name(),
        grant.tenant());
  }

  private static ApiKeyRow read(ResultSet row) throws SQLException {
    var roles = CommaSeparated.roles(row.getString("roles"));
    var grant =
        new KeyGrant(
            row.getString("name"),
            row.getString("application"),
            new TenantId(row.getString("tenant")),
            roles,
            CommaSeparated.features(row.getString("features")),
            scopes(row.getString("scopes")).orElseGet(() -> ApiScope.usual(roles)),
            row.getObject("expires_on", LocalDate.class));
    var key =
        new ApiKey(
            row.getString("id"),
            grant,
            row.getString("prefix"),
            Sql.instant(row, "created_at"),
            row.getString("created_by"),
            row.getObject("last_used_on", LocalDate.class),
            Sql.instantOrNull(row, "former_until"),
            Sql.instantOrNull(row, "revoked_at"));
    return new ApiKeyRow(
        key, row.getString("secret_hash"), row.getString("former_hash"), row.getBoolean("dropped"));
  }

  /** Empty for keys that were made before there were scopes. */
  private static Optional<Set<ApiScope>> scopes(@Nullable String texts) {
    return Optional.ofNullable(texts)
        .map(all ->
            Arrays.stream(all.split(","))
                .map(ApiScope::of)
                .collect(Collectors.toUnmodifiableSet()));
  }
}
