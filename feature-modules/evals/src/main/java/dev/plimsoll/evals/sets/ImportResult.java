package dev.plimsoll.evals.sets;

import dev.plimsoll.evals.cases.GoldenSetVersion;

/**
 * The result of an import.
 *
 * @param changed false if the latest version was already equal, so that no version was made
 */
public record ImportResult(GoldenSetVersion version, boolean changed) {}
