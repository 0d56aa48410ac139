package dev.plimsoll.evals.sets;

import dev.plimsoll.evals.cases.GoldenSetName;
import java.time.Instant;

/**
 * A golden set that was put away.
 *
 * @param since when it was archived
 * @param runs how many it has
 */
public record ArchivedGoldenSet(GoldenSetName name, Instant since, long runs) {}
