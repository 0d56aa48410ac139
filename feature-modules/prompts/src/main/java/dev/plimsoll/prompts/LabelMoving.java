package dev.plimsoll.prompts;

/**
 * A label is about to point at this version. Observers run in the transaction and may refuse with
 * {@link InvalidPrompt}.
 */
public record LabelMoving(PromptVersion version, String label) {}
