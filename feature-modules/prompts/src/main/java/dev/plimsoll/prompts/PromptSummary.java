package dev.plimsoll.prompts;

import dev.plimsoll.domain.PromptName;
import java.util.Map;

/**
 * A summary of a prompt.
 *
 * @param labels the version that each label points to
 */
public record PromptSummary(
    PromptName name, PromptVersion latest, Map<String, LabelledVersion> labels) {}
