package dev.plimsoll.access.keys;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An API key as it can be shown: all but its secret.
 *
 * @param prefix the first characters of the secret, to recognise it by
 * @param revokedAt null while it is in use
 */
public record ApiKey(
    String id,
    KeyGrant grant,
    String prefix,
    Instant createdAt,
    String createdBy,
    @Nullable Instant revokedAt) {}
