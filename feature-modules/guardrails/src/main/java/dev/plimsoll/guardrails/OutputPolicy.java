package dev.plimsoll.guardrails;

import org.jspecify.annotations.Nullable;

/**
 * What a feature gives.
 *
 * @param schema the JSON Schema that answers must fit; null for free text
 */
public record OutputPolicy(@Nullable String schema) {}
