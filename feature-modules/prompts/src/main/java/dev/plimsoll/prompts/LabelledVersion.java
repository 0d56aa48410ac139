package dev.plimsoll.prompts;

import org.jspecify.annotations.Nullable;

/**
 * The version that a label points to.
 *
 * @param before the version that rolling back would restore; null if there is none
 */
public record LabelledVersion(int version, @Nullable Integer before) {}
