package dev.plimsoll.repeats;

import dev.plimsoll.domain.UserId;

/**
 * What makes a request a repeat of another.
 *
 * @param id of the asker and the idempotency key they sent, as a digest
 * @param fingerprint of what is asked, as a digest: the same key must ask the same
 * @param asker whose it is, so that it is deleted with what else is kept of them
 */
public record RepeatKey(String id, String fingerprint, UserId asker) {}
