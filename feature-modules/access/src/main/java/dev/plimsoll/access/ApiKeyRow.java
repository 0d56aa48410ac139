package dev.plimsoll.access;

import dev.plimsoll.domain.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An API key, known by the hash of its secret. */
@Entity
@Table(name = "api_key")
class ApiKeyRow {
  private static final int PREFIX = 9;

  @Id String id;
  String name;

  @Column(name = "secret_hash")
  String secretHash;

  String prefix;
  String tenant;
  String roles;
  @Nullable String features;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "created_by")
  String createdBy;

  @Column(name = "revoked_at")
  @Nullable Instant revokedAt;

  @SuppressWarnings("NullAway.Init") // for EclipseLink
  protected ApiKeyRow() {}

  @SuppressWarnings("NullAway.Init") // the rest is set by grant
  ApiKeyRow(String id, KeyGrant grant, String secret, Instant createdAt, String createdBy) {
    this.id = id;
    this.secretHash = SecretHash.of(secret).hex();
    this.prefix = secret.substring(0, PREFIX);
    this.createdAt = createdAt;
    this.createdBy = createdBy;
    become(grant);
  }

  final void become(KeyGrant grant) {
    name = grant.name();
    tenant = grant.tenant().value();
    roles = Words.of(grant.roles());
    features = grant.features() == null ? null : Words.of(grant.features());
  }

  void revoke(Instant now) {
    revokedAt = now;
  }

  boolean hasSecret(String secret) {
    return secretHash.equals(SecretHash.of(secret).hex());
  }

  KeyGrant grant() {
    return new KeyGrant(name, new TenantId(tenant), Words.roles(roles), Words.features(features));
  }

  ApiKey key() {
    return new ApiKey(id, grant(), prefix, createdAt, createdBy, revokedAt);
  }
}
