package dev.plimsoll.calls.record;

import dev.plimsoll.domain.PromptName;
import org.jspecify.annotations.Nullable;

/**
 * Which version of everything changeable made the answer.
 *
 * @param flagVersion of the feature's flag when it decided
 * @param promptName null where no prompt was reached
 * @param promptVersion null where no prompt was reached
 */
public record CallVersions(
    long flagVersion, @Nullable PromptName promptName, @Nullable Integer promptVersion) {}
