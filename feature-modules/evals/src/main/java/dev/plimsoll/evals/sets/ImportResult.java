package dev.plimsoll.evals.sets;

import dev.plimsoll.evals.cases.GoldenSetVersion;

/**
 * What an import came to.
 *
 * @param changed false where the latest version says the same already, so that none was made
 */
public record ImportResult(GoldenSetVersion version, boolean changed) {}
