package dev.plimsoll.serving.repeats;

import dev.plimsoll.serving.Kept;

/**
 * The one answer to a request.
 *
 * @param repeated whether it was given to an earlier one, and has to be said again
 */
public record Once(Kept answer, boolean repeated) {}
