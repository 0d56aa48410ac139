package dev.plimsoll.prompts;

import dev.plimsoll.domain.PromptName;

/** A label of a prompt and the versions that it has pointed to. */
record LabelRow(PromptName prompt, String label, LabelTrail trail) {}
