package dev.plimsoll.prompts;

import org.jspecify.annotations.Nullable;

/**
 * Where a label points.
 *
 * @param before the version that rolling back would bring; null when there is none
 */
public record LabelledVersion(int version, @Nullable Integer before) {}
