package dev.plimsoll.calls.record;

import dev.plimsoll.domain.PromptName;
import org.jspecify.annotations.Nullable;

/**
 * The versions of flag and prompt that made the answer.
 *
 * @param flagVersion of the feature's flag when it decided
 * @param promptName null if no prompt was reached
 * @param promptVersion null if no prompt was reached
 */
public record CallVersions(
    long flagVersion, @Nullable PromptName promptName, @Nullable Integer promptVersion) {}
