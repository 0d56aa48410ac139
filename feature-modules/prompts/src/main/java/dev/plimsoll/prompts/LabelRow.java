package dev.plimsoll.prompts;

import dev.plimsoll.domain.PromptName;

/** A label of a prompt and where it pointed so far. */
record LabelRow(PromptName prompt, String label, LabelTrail trail) {}
