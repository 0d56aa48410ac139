package dev.plimsoll.evals.sets;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.evals.cases.GoldenSetName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The current state of a golden set.
 *
 * @param version the latest
 * @param cases the number of cases in the latest version
 * @param schedule null if it runs only by hand
 * @param nextRun null if it runs only by hand
 * @param changedAt when the latest version was imported
 */
public record GoldenSet(
    GoldenSetName name,
    FeatureKey feature,
    String description,
    int version,
    int cases,
    @Nullable Schedule schedule,
    @Nullable Instant nextRun,
    Instant changedAt) {}
