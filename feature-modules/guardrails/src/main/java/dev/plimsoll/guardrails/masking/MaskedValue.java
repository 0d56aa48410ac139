package dev.plimsoll.guardrails.masking;

/**
 * What is to be hidden.
 *
 * @param kind what the placeholder calls it, in capitals, such as {@code EMAIL}
 * @param value the words themselves
 */
public record MaskedValue(String kind, String value) {}
