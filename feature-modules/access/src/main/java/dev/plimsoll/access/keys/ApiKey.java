package dev.plimsoll.access.keys;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An API key without its secret, so that it can be shown.
 *
 * @param prefix the first characters of the secret, to recognise it by
 * @param revokedAt null while the key is active
 */
public record ApiKey(
    String id,
    KeyGrant grant,
    String prefix,
    Instant createdAt,
    String createdBy,
    @Nullable Instant revokedAt) {}
