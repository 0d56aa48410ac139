package dev.plimsoll.repeats;

/**
 * The answer to a request with an idempotency key.
 *
 * @param repeated whether an earlier request got it first
 */
public record IdempotentResponse<T>(T answer, boolean repeated) {}
