package dev.plimsoll.access.keys;

import dev.plimsoll.access.storage.SecretHash;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An API key and the hashes of its secrets, by which it is found.
 *
 * @param formerHash of the secret before the last rotation, also when its time is over
 * @param dropped whether it was revoked because the workspace file no longer declares it, so that
 *     the file can bring it back
 */
record ApiKeyRow(ApiKey key, String secretHash, @Nullable String formerHash, boolean dropped) {
  private static final int PREFIX = 9;

  /** A new key. */
  static ApiKeyRow of(String id, KeyGrant grant, String secret, Instant now, String createdBy) {
    return new ApiKeyRow(
        new ApiKey(id, grant, prefix(secret), now, createdBy, null, null, null),
        SecretHash.of(secret).hex(),
        null,
        false);
  }

  ApiKeyRow granting(KeyGrant grant) {
    return with(grant, key.formerUntil(), key.revokedAt(), dropped);
  }

  ApiKeyRow revoked(Instant now) {
    return with(key.grant(), key.formerUntil(), now, false);
  }

  /** Without its declaration, until there is one again. */
  ApiKeyRow dropped(Instant now) {
    return with(key.grant(), key.formerUntil(), now, true);
  }

  ApiKeyRow declaredAgain() {
    return with(key.grant(), key.formerUntil(), null, false);
  }

  /** With a new secret; the one of now works until then. */
  ApiKeyRow rotated(String secret, Instant formerUntil) {
    var rotated =
        new ApiKey(
            key.id(),
            key.grant(),
            prefix(secret),
            key.createdAt(),
            key.createdBy(),
            key.lastUsedOn(),
            formerUntil,
            key.revokedAt());
    return new ApiKeyRow(rotated, SecretHash.of(secret).hex(), secretHash, dropped);
  }

  /** With another end of its former secret. */
  ApiKeyRow formerUntil(@Nullable Instant until) {
    return with(key.grant(), until, key.revokedAt(), dropped);
  }

  private ApiKeyRow with(
      KeyGrant grant,
      @Nullable Instant formerUntil,
      @Nullable Instant revokedAt,
      boolean isDropped) {
    var changed =
        new ApiKey(
            key.id(),
            grant,
            key.prefix(),
            key.createdAt(),
            key.createdBy(),
            key.lastUsedOn(),
            formerUntil,
            revokedAt);
    return new ApiKeyRow(changed, secretHash, formerHash, isDropped);
  }

  boolean isRevoked() {
    return key.revokedAt() != null;
  }

  boolean hasSecret(String secret) {
    return secretHash.equals(SecretHash.of(secret).hex());
  }

  boolean hadSecret(String secret) {
    return SecretHash.of(secret).hex().equals(formerHash);
  }

  private static String prefix(String secret) {
    return secret.substring(0, PREFIX);
  }
}
