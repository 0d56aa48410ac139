package dev.plimsoll.features.settings;

import dev.plimsoll.domain.PromptName;

/** The prompt that a feature renders: whichever version carries the label now. */
public record PromptUse(PromptName name, String label) {}
