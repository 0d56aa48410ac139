package dev.plimsoll.models.api;

import java.time.Instant;

/**
 * What may be said of a key that is kept encrypted.
 *
 * @param ending its last characters, by which people know it; empty if it is short
 */
public record KeyHint(String ending, Instant enteredAt) {}
