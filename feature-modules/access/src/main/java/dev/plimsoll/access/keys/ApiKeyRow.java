package dev.plimsoll.access.keys;

import dev.plimsoll.access.storage.SecretHash;
import java.time.Instant;

/** An API key and the hash of its secret, by which it is found. */
record ApiKeyRow(ApiKey key, String secretHash) {
  private static final int PREFIX = 9;

  /** A new key. */
  static ApiKeyRow of(String id, KeyGrant grant, String secret, Instant now, String createdBy) {
    var key = new ApiKey(id, grant, secret.substring(0, PREFIX), now, createdBy, null);
    return new ApiKeyRow(key, SecretHash.of(secret).hex());
  }

  ApiKeyRow granting(KeyGrant grant) {
    return new ApiKeyRow(
        new ApiKey(
            key.id(), grant, key.prefix(), key.createdAt(), key.createdBy(), key.revokedAt()),
        secretHash);
  }

  ApiKeyRow revoked(Instant now) {
    return new ApiKeyRow(
        new ApiKey(key.id(), key.grant(), key.prefix(), key.createdAt(), key.createdBy(), now),
        secretHash);
  }

  boolean isRevoked() {
    return key.revokedAt() != null;
  }

  boolean hasSecret(String secret) {
    return secretHash.equals(SecretHash.of(secret).hex());
  }
}
