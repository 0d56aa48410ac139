package dev.plimsoll.repeats;

import dev.plimsoll.domain.UserId;

/**
 * Identifies a request and its repeats.
 *
 * @param id digest of the caller and their idempotency key
 * @param fingerprint digest of the request: the same key must always be for the same request
 * @param asker whose request it is, so that it is deleted with their other data
 */
public record RepeatKey(String id, String fingerprint, UserId asker) {}
