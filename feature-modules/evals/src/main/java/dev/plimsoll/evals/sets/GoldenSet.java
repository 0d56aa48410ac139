package dev.plimsoll.evals.sets;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.evals.cases.GoldenSetName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A golden set as it is now.
 *
 * @param version the latest
 * @param cases of the latest version
 * @param schedule null where it runs by hand only
 * @param nextRun null where it runs by hand only
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
