package dev.plimsoll.repeats;

/**
 * The one answer to a request.
 *
 * @param repeated whether it was given to an earlier one, and has to be said again
 */
public record IdempotentResponse<T>(T answer, boolean repeated) {}
