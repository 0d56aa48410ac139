package dev.plimsoll.serving.repeats;

/**
 * What makes a request a repeat of another.
 *
 * @param id of the asker and the idempotency key they sent, as a digest
 * @param fingerprint of what is asked, as a digest: the same key must ask the same
 */
public record RepeatKey(String id, String fingerprint) {}
