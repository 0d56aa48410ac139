package dev.plimsoll.calls.record;

/**
 * A guardrail's finding on the input or the answer.
 *
 * @param check the guardrail's name
 * @param severity such as {@code NOTE} or {@code BLOCK}
 */
public record FindingNote(String check, String severity, String detail) {}
