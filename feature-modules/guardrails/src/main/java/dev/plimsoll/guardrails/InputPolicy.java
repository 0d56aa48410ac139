package dev.plimsoll.guardrails;

/**
 * What a feature takes.
 *
 * @param maxCharacters of the user's input
 */
public record InputPolicy(int maxCharacters) {}
