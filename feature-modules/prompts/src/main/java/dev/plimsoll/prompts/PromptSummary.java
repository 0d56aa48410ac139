package dev.plimsoll.prompts;

import dev.plimsoll.domain.PromptName;
import java.util.Map;

/**
 * A prompt at a glance.
 *
 * @param labels where each label points
 */
public record PromptSummary(
    PromptName name, PromptVersion latest, Map<String, LabelledVersion> labels) {}
