package dev.plimsoll.prompts;

/**
 * One message of a prompt.
 *
 * @param role {@code system}, {@code user} or {@code assistant}
 * @param template its text, with variables as {@code {{name}}} (Mustache)
 */
public record PromptPart(String role, String template) {}
