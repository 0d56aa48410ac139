package dev.plimsoll.prompts;

import dev.plimsoll.domain.PromptName;
import java.util.Map;

/**
 * A prompt at a glance.
 *
 * @param labels the version that each label points at
 */
public record PromptSummary(PromptName name, PromptVersion latest, Map<String, Integer> labels) {}
