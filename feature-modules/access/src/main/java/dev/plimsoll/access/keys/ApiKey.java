package dev.plimsoll.access.keys;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An API key without its secret, so that it can be shown.
 *
 * @param prefix the first characters of the secret, to recognise it by
 * @param createdBy the workspace file for those that it declares
 * @param lastUsedOn the last day, in UTC, on which it was used; null if it never was
 * @param formerUntil when the secret before the last rotation stops working; null if there was none
 * @param revokedAt null while the key is active
 */
public record ApiKey(
    String id,
    KeyGrant grant,
    String prefix,
    Instant createdAt,
    String createdBy,
    @Nullable LocalDate lastUsedOn,
    @Nullable Instant formerUntil,
    @Nullable Instant revokedAt) {}
